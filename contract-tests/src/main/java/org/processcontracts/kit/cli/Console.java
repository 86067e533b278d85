package org.processcontracts.kit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.report.Reports;
import org.processcontracts.kit.report.Run;
import org.processcontracts.kit.report.Summary;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;

/** Tells how far a run is, and at its end, whoever ended it, what was found. */
final class Console {

  private static final int FOUND = 1;

  private final PrintWriter out;
  private final PrintWriter err;
  private final @Nullable Path folder;
  private final boolean terminal = Ansi.AUTO.enabled();
  private int broken;
  private boolean told;

  Console(PrintWriter out, PrintWriter err, @Nullable Path folder) {
    this.out = out;
    this.err = err;
    this.folder = folder;
  }

  /** Looks whether there is something to run on; hands back whether the process goes on. */
  boolean look(Runnable look) {
    Thread stop =
        new Thread(() -> err.println("contract-kit: it was stopped before anything was tried"));
    Runtime.getRuntime().addShutdownHook(stop);
    boolean goesOn;
    try {
      look.run();
    } finally {
      goesOn = goesOn(stop);
    }
    return goesOn;
  }

  /** If not, the process is about to end, as it was asked to. */
  private static boolean goesOn(Thread stop) {
    try {
      return Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Runs to the end, or until the process is asked to end; hands back the exit code. */
  int run(Work work, String name, @Nullable Journal journal) {
    Thread stop =
        new Thread(
            () -> {
              work.end("it was stopped");
              tell(work.result(name));
            });
    Runtime.getRuntime().addShutdownHook(stop);
    work.run(
        (now, done, all) -> {
          if (journal != null) {
            journal.add(now);
          }
          progress(now, done, all);
        });
    Run run = work.result(name);
    tell(run);
    if (!goesOn(stop)) {
      return ExitCode.USAGE;
    }
    if (!run.broken().isEmpty()) {
      return FOUND;
    }
    if (run.counts().kept() == 0) {
      err.println("contract-kit: no promise could be tried");
    }
    return run.ended().isEmpty() && run.counts().kept() > 0 ? ExitCode.OK : ExitCode.USAGE;
  }

  private void progress(Told now, int done, int all) {
    broken += now.findings().isEmpty() ? 0 : 1;
    if (terminal) {
      err.print("\r\u001b[K%d of %d, %d with findings: %s".formatted(done, all, broken, now.api()));
      err.flush();
    }
  }

  private synchronized void tell(Run run) {
    if (told) {
      return;
    }
    told = true;
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
    out.print(Summary.text(run));
    if (folder != null) {
      Reports.write(folder, List.of(run));
      out.println("See " + folder.resolve(Reports.PAGE));
    }
    out.flush();
  }
}

package org.processcontracts.kit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.report.Visible;
import org.processcontracts.gate.yaml.IoReason;
import org.processcontracts.kit.Address;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.Resource;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.cli.Work.Step;
import org.processcontracts.kit.wire.Pace;
import org.processcontracts.kit.wire.Wire;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the kit. */
@Command(
    name = "contract-kit",
    description = "Holds a server to its contracts, over HTTP. It only reads.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionOfJar.class,
    footer = {
      "",
      "Exit code 0: it keeps them; 1: findings, even if the run ended early;",
      "2: the run could not be carried out, not to its end, or nothing could be tried;",
      "130, 143: it was stopped, by Ctrl-C or a signal."
    })
public final class ContractKit implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Options options;

  private ContractKit() {}

  /**
   * Runs the kit.
   *
   * @param out what was found
   * @param err how far it is, and why it could not be carried out
   * @return 0 if the server keeps its contracts, 1 if not, 2 if that could not be found out
   */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    return new CommandLine(new ContractKit())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, err))
        .execute(args.toArray(String[]::new));
  }

  private static int failed(Exception e, PrintStream err) {
    String told;
    if (e instanceof UsageException || e instanceof IllegalArgumentException) {
      told = String.valueOf(e.getMessage());
    } else if (e instanceof UncheckedIOException io) {
      told = IoReason.of(io);
    } else {
      told =
          "a fault of the kit itself, please report it: %s at %s"
              .formatted(e, e.getStackTrace()[0]);
    }
    err.println("contract-kit: " + Visible.line(told));
    return ExitCode.USAGE;
  }

  @Override
  public Integer call() throws IOException {
    List<ContractFile> all = options.contracts();
    List<ContractFile> wanted = Address.chosen(all, options.apis());
    if (options.records() != null) {
      return records(wanted, options.records());
    }
    Credentials credentials = Address.credentials(all, options.credentials());
    if (options.list()) {
      return list(wanted, credentials);
    }
    if (options.target() == null) {
      throw new UsageException("no server is named; say where it answers: --target URL");
    }
    Pace pace = options.pace();
    Wire way = Address.way(options.target()).within(options.requestLimit()).paced(pace);
    Path folder = options.report();
    Optional<Duration> limit = options.timeLimit();
    Target target = Address.of(way, wanted, credentials);
    List<Step> steps = steps(wanted, target);
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), folder);
    limit.ifPresent(pace::endAfter);
    if (!console.look(() -> Address.greet(way))) {
      return ExitCode.USAGE;
    }
    try (Journal journal = folder == null ? null : journal(folder, wanted)) {
      Work work =
          new Work(
              target, steps, journal == null ? Map.of() : journal.kept(), options.allowDrift());
      return console.run(work, way.toString(), journal);
    }
  }

  private int records(List<ContractFile> wanted, Path folder) {
    make(folder);
    for (ContractFile file : wanted) {
      Path path = folder.resolve(file.api() + ".json");
      Resource.text("records/" + path.getFileName()).ifPresent(records -> write(path, records));
    }
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private void write(Path path, String records) {
    try {
      Files.writeString(path, records);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
    spec.commandLine().getOut().println(path);
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (NoSuchFileException e) {
      // So says a file system that takes no new folders; those above were made before.
      throw new UsageException("the folder %s cannot be made; name another".formatted(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  private int list(List<ContractFile> wanted, Credentials credentials) {
    Wire nowhere = Address.way("http://127.0.0.1").masking(credentials.values());
    Target target = new ServerTarget(nowhere, Set.of(), credentials);
    PrintWriter out = spec.commandLine().getOut();
    steps(wanted, target).forEach(step -> out.println(step.key()));
    out.flush();
    return ExitCode.OK;
  }

  private List<Step> steps(List<ContractFile> wanted, Target target) {
    List<Step> steps = wanted.stream().flatMap(file -> steps(file, target)).toList();
    if (steps.isEmpty()) {
      throw new UsageException("no case is called so; --list tells what there is");
    }
    return steps;
  }

  private Stream<Step> steps(ContractFile file, Target target) {
    try {
      return Kit.cases(file.contract(), target)
          .filter(options.only(file.api()))
          .map(tried -> new Step(file, tried))
          .toList()
          .stream();
    } catch (IllegalArgumentException e) {
      String told = target.wire(file.api()).masked(String.valueOf(e.getMessage()));
      throw new UsageException("with the credentials for %s: %s".formatted(file.api(), told));
    }
  }

  private Journal journal(Path folder, List<ContractFile> wanted) {
    make(folder);
    return Journal.open(
        folder,
        Head.of(String.valueOf(options.target()), options.allowDrift(), wanted),
        options.resume());
  }
}

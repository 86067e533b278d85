package org.processcontracts.gate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.report.Format;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.report.SourceLines;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command writes what it is for. */
final class Output {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Written in place of the standard output, which then tells only the counts.")
  private @Nullable Path file;

  /** Something that is written. */
  @FunctionalInterface
  interface Content {

    /** Writes and flushes. */
    void write(Writer out) throws IOException;
  }

  /**
   * Has to be asked before anything is written.
   *
   * @throws UsageException if the file is one of those that are read
   */
  void spare(Collection<Specs> all) {
    Path target = file;
    if (target != null && all.stream().anyMatch(specs -> specs.reads(target))) {
      throw new UsageException(target + " is read by the gate; name another file for the output");
    }
  }

  /** Writes a report; a terminal gets it in colour. */
  void write(Report report, Format format, SourceLines sources) {
    boolean colour = file == null && Ansi.AUTO.enabled();
    write(out -> format.writer(colour, sources).write(report, out));
    if (file != null) {
      spec.commandLine().getOut().println(report.summary());
    }
  }

  /**
   * Writes to the file, or to the standard output.
   *
   * @throws UncheckedIOException if that cannot be done
   */
  void write(Content content) {
    Path target = file;
    try {
      if (target == null) {
        PrintWriter out = spec.commandLine().getOut();
        content.write(out);
        out.flush();
      } else {
        StringWriter text = new StringWriter();
        content.write(text);
        Files.writeString(target, text.toString(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write " + (target == null ? "the standard output" : target), e);
    }
  }
}

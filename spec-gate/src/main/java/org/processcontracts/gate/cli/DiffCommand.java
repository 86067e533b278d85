package org.processcontracts.gate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Bundle;
import org.processcontracts.gate.Config;
import org.processcontracts.gate.Gate;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.report.Comparison;
import org.processcontracts.gate.report.Format;
import org.processcontracts.gate.report.MarkdownChanges;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.report.SourceLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed. */
@Command(
    name = "diff",
    description = {
      "Tells what changed from one description to another, and whom it breaks.",
      "Exit code 1: something breaks or may break, whatever the versions say."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  /** The formats of a report, and one of changes alone. */
  enum DiffFormat {
    TEXT,
    JSON,
    JUNIT,
    SARIF,
    GITHUB,
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(index = "0", paramLabel = "OLD", description = "The description as it was.")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The description as it is.")
  private Path now;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if it is not given.")
  private DiffFormat format = DiffFormat.TEXT;

  @Mixin private Output output;

  @Override
  public Integer call() {
    List<Specs> both = List.of(load(old), load(now));
    output.spare(both);
    Report faults =
        new Report(
            2,
            both.stream()
                .flatMap(specs -> Gate.form(specs).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    SourceLines lines = SourceLines.of(both);
    if (!faults.passed()) {
      output.write(faults, reported(), lines);
      return SpecGate.FOUND;
    }
    Api before = both.get(0).apis().get(0);
    Api after = both.get(1).apis().get(0);
    Comparison comparison;
    try {
      comparison =
          Comparison.of(
              both.get(0).name(before.contract().file()),
              new Contract(after.name(), Bundle.tree(before)),
              both.get(1).name(after.contract().file()),
              new Contract(after.name(), Bundle.tree(after)));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "the two cannot be compared: %s; check tells what is wrong".formatted(e.getMessage()));
    }
    Report report = comparison.report(before.contract(), after.contract());
    if (format == DiffFormat.MARKDOWN) {
      output.write(out -> MarkdownChanges.write(comparison, out));
    } else {
      output.write(report, reported(), lines);
    }
    return report.passed() ? 0 : SpecGate.FOUND;
  }

  private Format reported() {
    return format == DiffFormat.MARKDOWN ? Format.TEXT : Format.valueOf(format.name());
  }

  private static Specs load(Path file) {
    if (Files.isDirectory(file)) {
      throw new UsageException(
          file + " is a folder; diff compares two files, check --baseline compares folders");
    }
    return Specs.load(file, file, Config.NONE, null);
  }
}

package org.processcontracts.gate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Config;
import org.processcontracts.gate.ConfigReader;
import org.processcontracts.gate.Gate;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.report.Format;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.report.SourceLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks descriptions. */
@Command(
    name = "check",
    description = "Checks descriptions, and compares them with what was released.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A description, or a folder that is searched for descriptions.")
  private List<Path> paths = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      description = {
        "What was released: <api>/<version>.yaml, or the same tree at an earlier time.",
        "Without it, the folder baselines in PATH."
      })
  private @Nullable Path baseline;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Severities and waivers. Without it, spec-gate.yaml in PATH.",
        "A change cannot waive itself if this names the file of the base branch."
      })
  private @Nullable Path config;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if it is not given.")
  private Format format = Format.TEXT;

  @Mixin private Output output;

  @Override
  public Integer call() {
    Path released = baseline;
    if (released != null && !Files.isDirectory(released)) {
      throw new UsageException("no such folder of baselines: " + released);
    }
    Path file = config;
    Config decided = file == null ? null : ConfigReader.read(file, Specs.today());
    List<Specs> all =
        paths.stream().map(path -> Specs.load(path, path, decided, released)).toList();
    output.spare(all);
    Report report = Gate.check(all);
    output.write(report, format, SourceLines.of(all));
    return report.passed() ? 0 : SpecGate.FOUND;
  }
}

package org.processcontracts.gate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.processcontracts.gate.Release;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.report.Format;
import org.processcontracts.gate.report.SourceLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps new versions. */
@Command(
    name = "release",
    description = "Checks a folder, and keeps each new version under baselines/ for ever.",
    mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder of the descriptions.")
  private Path dir;

  @Mixin private Output output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Specs specs = Specs.load(dir);
    output.spare(List.of(specs));
    Release release = Release.of(specs);
    output.write(release.report(), Format.TEXT, SourceLines.of(List.of(specs)));
    PrintWriter out = spec.commandLine().getOut();
    release.kept().forEach(file -> out.println("released " + file));
    return release.report().passed() ? 0 : SpecGate.FOUND;
  }
}

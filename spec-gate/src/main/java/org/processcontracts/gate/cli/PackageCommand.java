package org.processcontracts.gate.cli;

import java.nio.file.Path;
import org.processcontracts.gate.Packaging;
import org.processcontracts.gate.Specs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the packaged form. */
@Command(
    name = "package",
    description = "Writes each contract as one file, contracts/<api>/openapi.yaml.",
    mixinStandardHelpOptions = true)
final class PackageCommand implements Runnable {

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the descriptions.")
  private Path dir;

  @Parameters(index = "1", paramLabel = "TARGET", description = "Where contracts/ is made.")
  private Path target;

  @Override
  public void run() {
    Packaging.write(Specs.load(dir), target);
  }
}

package org.processcontracts.gate.cli;

import java.util.Objects;
import org.processcontracts.gate.Main;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class VersionOfJar implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"spec-gate " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}

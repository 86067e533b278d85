package org.processcontracts.kit.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class VersionOfJar implements IVersionProvider {

  static String version() {
    String version = VersionOfJar.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(not packaged)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"contract-kit " + version()};
  }
}

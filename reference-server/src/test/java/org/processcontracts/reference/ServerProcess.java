package org.processcontracts.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server in a process of its own. */
final class ServerProcess {

  private ServerProcess() {}

  /** Ready to be started, for a short time, in which little is worth to be compiled well. */
  static ProcessBuilder brief(List<String> arguments) {
    return of(List.of("-XX:TieredStopAtLevel=1"), arguments);
  }

  /** Ready to be started. */
  static ProcessBuilder of(List<String> arguments) {
    return of(List.of(), arguments);
  }

  /** With the memory that is told to be enough; what it says is one stream. */
  private static ProcessBuilder of(List<String> jvm, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ReferenceServer.class.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}

package org.processcontracts.gate.cli;

import java.io.PrintWriter;
import org.processcontracts.gate.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where findings go, and in which format. */
final class Output {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--format", description = "text")
  private String format = "text";

  /** Writes what was found. */
  void write(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    report.findings().forEach(out::println);
    out.println("spec-gate: " + report.summary());
  }
}

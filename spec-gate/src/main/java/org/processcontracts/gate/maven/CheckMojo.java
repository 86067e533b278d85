package org.processcontracts.gate.maven;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Config;
import org.processcontracts.gate.ConfigReader;
import org.processcontracts.gate.Gate;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.report.Format;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.report.SourceLines;

/** Checks descriptions, and fails the build if one has an error. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends GateMojo {

  /** What was released; the folder baselines among the descriptions if it is not given. */
  @Parameter(property = "spec-gate.baseline")
  private @Nullable File baseline;

  /** Severities and waivers; spec-gate.yaml among the descriptions if it is not given. */
  @Parameter(property = "spec-gate.config")
  private @Nullable File config;

  /** Gets the findings, too, in a format for other tools. */
  @Parameter(property = "spec-gate.output")
  private @Nullable File output;

  /** The format of that file: text, json, junit, sarif or github. */
  @Parameter(property = "spec-gate.format", defaultValue = "json")
  private String format = "";

  /** On GitHub a run shows its findings beside the lines of a change. */
  @Parameter(defaultValue = "${env.GITHUB_ACTIONS}", readonly = true)
  private @Nullable String github;

  /** Lets everything pass unread. */
  @Parameter(property = "spec-gate.skip", defaultValue = "false")
  private boolean skip;

  @Override
  void run() throws IOException, MojoFailureException {
    if (skip) {
      getLog().warn("spec-gate.skip is set: NO DESCRIPTION IS CHECKED");
      return;
    }
    Path released = baseline == null ? null : baseline.toPath();
    if (released != null && !Files.isDirectory(released)) {
      throw new UsageException("no such folder of baselines: " + released);
    }
    Config decided = config == null ? null : ConfigReader.read(config.toPath(), Specs.today());
    Specs specs = specs(decided, released);
    if (output != null && specs.reads(output.toPath())) {
      throw new UsageException(output + " is read by the gate; name another file for the output");
    }
    Report report = Gate.check(List.of(specs));
    if (output != null) {
      write(report, output.toPath());
    }
    if ("true".equals(github)) {
      annotate(report);
    }
    judge(specs, report);
  }

  private void write(Report report, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Format.of(format).writer(false, SourceLines.NONE).write(report, out);
    }
  }

  /** Past the log, which would put a level before each line. */
  private static void annotate(Report report) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Format.GITHUB.writer(false, SourceLines.NONE).write(report, out);
  }
}

package org.processcontracts.gate.maven;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Config;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.report.Format;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.report.ReportWriter;
import org.processcontracts.gate.report.SourceLines;
import org.processcontracts.gate.yaml.IoReason;

/** What the goals share: where the descriptions are, and how Maven is told what came out. */
abstract class GateMojo extends AbstractMojo {

  // Maven sets every field; what stands here only says that none is null.

  /** A folder that is searched for descriptions, or a single one. */
  @Parameter(property = "spec-gate.path", defaultValue = "src/main/openapi", required = true)
  private File path = new File("");

  /** From here the log names files, wherever Maven was started: as tools that read logs expect. */
  @Parameter(
      defaultValue = "${session.request.multiModuleProjectDirectory}",
      readonly = true,
      required = true)
  private File top = new File("");

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      run();
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(IoReason.of(e), e);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write: " + IoReason.of(e), e);
    }
  }

  abstract void run() throws IOException, MojoFailureException;

  final Specs specs(@Nullable Config config, @Nullable Path baseline) {
    Path absolute = path.toPath().toAbsolutePath().normalize();
    Path root = top.toPath().toAbsolutePath().normalize();
    Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return Specs.load(absolute, shown, config, baseline);
  }

  /** Logs what was found, and fails the build if something is at error level. */
  final void judge(Specs specs, Report report) throws IOException, MojoFailureException {
    ReportWriter writer = Format.TEXT.writer(false, SourceLines.of(List.of(specs)));
    for (Finding finding : report.findings()) {
      StringWriter text = new StringWriter();
      writer.write(new Report(report.files(), List.of(finding)), text);
      // The counts of this one end the text; those of all are logged below.
      List<String> lines = text.toString().lines().toList();
      lines.subList(0, lines.size() - 1).forEach(log(finding.severity()));
    }
    if (report.passed()) {
      getLog().info(report.summary());
    } else {
      getLog().error(report.summary());
      throw new MojoFailureException(report.summary() + ", see above");
    }
  }

  private Consumer<String> log(Severity severity) {
    return switch (severity) {
      case ERROR -> getLog()::error;
      case WARNING -> getLog()::warn;
      case NOTE -> getLog()::info;
    };
  }
}

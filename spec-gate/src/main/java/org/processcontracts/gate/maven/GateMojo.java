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
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.report.Format;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.report.SourceLines;

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
      throw new MojoExecutionException(e.getMessage() + ": " + e.getCause(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write: " + e, e);
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
    StringWriter text = new StringWriter();
    Format.TEXT.writer(false, SourceLines.of(List.of(specs))).write(report, text);
    Consumer<String> log =
        report.passed()
            ? report.findings().isEmpty() ? getLog()::info : getLog()::warn
            : getLog()::error;
    text.toString().lines().forEach(log);
    if (!report.passed()) {
      throw new MojoFailureException(report.summary() + ", see above");
    }
  }
}

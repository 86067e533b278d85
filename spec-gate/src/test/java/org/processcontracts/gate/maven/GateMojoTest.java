package org.processcontracts.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.report.Report;

class GateMojoTest {

  @TempDir Path temp;

  private final List<String> logged = new ArrayList<>();

  private void judge(Severity... severities) throws IOException, MojoFailureException {
    Path file = Files.writeString(temp.resolve("openapi.yaml"), "openapi: 3.0.3\n");
    List<Finding> findings = new ArrayList<>();
    for (Severity severity : severities) {
      findings.add(new Finding("rule", severity, "f", 1, 1, "", "m-" + severity, "mend it"));
    }
    GateMojo mojo =
        new GateMojo() {
          @Override
          void run() {}
        };
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence text) {
            logged.add("info " + text);
          }

          @Override
          public void warn(CharSequence text) {
            logged.add("warn " + text);
          }

          @Override
          public void error(CharSequence text) {
            logged.add("error " + text);
          }
        });
    mojo.judge(Specs.load(file), new Report(1, findings));
  }

  @Test
  void shouldLogEachFindingAtItsOwnLevel() {
    assertThatThrownBy(() -> judge(Severity.ERROR, Severity.NOTE, Severity.WARNING))
        .isInstanceOf(MojoFailureException.class);

    assertThat(logged)
        .contains(
            "error f:1:1: error[rule]: m-ERROR",
            "warn f:1:1: warning[rule]: m-WARNING",
            "warn   fix: mend it",
            "info f:1:1: note[rule]: m-NOTE")
        .endsWith("error 1 file, 1 error, 1 warning, 1 note");
  }

  @Test
  void shouldLogTheCountsAsInfoIfNothingIsWrong() throws Exception {
    judge(Severity.WARNING);

    assertThat(logged).contains("warn   fix: mend it").endsWith("info 1 file, 0 errors, 1 warning");
  }
}

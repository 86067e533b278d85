package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, as a process of its own, in a folder that has nothing to do with it. */
class CommandLineIT {

  @TempDir Path temp;

  @Test
  void shouldReturnZeroWhenThereAreNoFindings() throws Exception {
    Path specs = Fixtures.specs(temp);

    Run run = start("check", specs.toString());

    assertThat(run).isEqualTo(new Run(0, "1 file, 0 errors, 0 warnings\n", ""));
  }

  @Test
  void shouldReturnOneAndSpeakUtf8WhenThereAreFindings() throws Exception {
    Path specs = Fixtures.specs(temp);
    Path contract = specs.resolve("pets/openapi.yaml");
    Files.writeString(contract, Files.readString(contract) + "流程: 查询\n");

    Run run = start("check", specs.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("specs/pets/openapi.yaml:", "error[known-key]: ", "流程");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void shouldReturnTwoWhenItCannotRun() throws Exception {
    assertThat(start("check", temp.resolve("missing").toString()).code()).isEqualTo(2);
    assertThat(start("polish").code()).isEqualTo(2);
  }

  private record Run(int code, String out, String err) {}

  /** On a machine that would rather write another charset. */
  private Run start(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=GBK",
                "-jar",
                System.getProperty("cli.jar")));
    command.addAll(List.of(args));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(temp.resolve("elsewhere")).toFile())
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()));
    builder.environment().put("LC_ALL", "C");
    // Java itself tells of these on the standard error.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), text(out), text(err));
  }

  /** Fails on bytes that are not UTF-8. */
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}

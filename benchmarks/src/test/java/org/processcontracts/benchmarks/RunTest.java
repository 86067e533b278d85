package org.processcontracts.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

  @TempDir private Path folder;

  @Test
  void shouldTellTimeAndExitCode() throws Exception {
    Run run = run(30, "0.3", "7");
    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.seconds()).isBetween(0.3, 30.0);
    assertThat(folder.resolve("log")).hasContent("done");
  }

  @Test
  void shouldEndWhatReachesTheLimit() throws Exception {
    Run run = run(1, "60", "0");
    assertThat(run.killed()).isTrue();
    assertThat(run.seconds()).isEqualTo(1);
    assertThat(folder.resolve("log")).isEmptyFile();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldTellMemory() throws Exception {
    assertThat(run(30, "0.3", "0").peak()).isBetween(5_000L, 4_000_000L);
  }

  private Run run(int limit, String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(java, "-cp", path, Sleeper.class.getName()));
    command.addAll(List.of(arguments));
    return Run.of(command, folder, folder.resolve("log"), limit);
  }
}

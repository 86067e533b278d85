package org.processcontracts.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script, with a jar beside it that tells what it was given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script for a POSIX shell")
class LauncherTest {

  private static final Path SCRIPT = Path.of("src/main/launcher/spec-gate").toAbsolutePath();

  @TempDir private Path folder;
  private Path launcher;
  private Path cache;

  @BeforeEach
  void setUp() throws IOException {
    Path home = Files.createDirectory(folder.resolve("a home"));
    launcher = home.resolve("spec-gate");
    cache = folder.resolve("a cache");
    Files.copy(SCRIPT, launcher);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, Echo.class.getName());
    String name = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(home.resolve("spec-gate.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest);
        InputStream code = Echo.class.getResourceAsStream("Echo.class")) {
      jar.putNextEntry(new JarEntry(name));
      code.transferTo(jar);
    }
  }

  @Test
  void shouldPassArgumentsAndExitCodeAndNothingElse() throws Exception {
    for (int run = 1; run <= 2; run++) {
      assertThat(output(start(launcher, "check", "two words", "", "*", "1")))
          .as("run %d", run)
          .isEqualTo("[check, two words, , *, 1]\nexit code 1");
    }
    assertThat(archives()).hasSize(1).allMatch(name -> name.matches("check-[0-9-]+\\.jsa"));
  }

  @Test
  void shouldBeFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a home", "spec-gate"));
    assertThat(output(start(link, "check", "0"))).isEqualTo("[check, 0]\nexit code 0");
  }

  @Test
  void shouldRunWithoutACache() throws Exception {
    Files.writeString(cache, "a file where the folder is to be");
    assertThat(output(start(launcher, "check", "0"))).isEqualTo("[check, 0]\nexit code 0");
  }

  @Test
  void shouldRunWithAnArchiveThatIsNone() throws Exception {
    output(start(launcher, "check", "0"));
    Path archive = cache.resolve("spec-gate").resolve(archives().get(0));
    Files.delete(archive);
    Files.writeString(archive, "no archive");
    assertThat(output(start(launcher, "check", "0"))).isEqualTo("[check, 0]\nexit code 0");
  }

  @Test
  void shouldKeepNoArchiveOfARunThatCouldNotBeDone() throws Exception {
    assertThat(output(start(launcher, "check", "2"))).isEqualTo("[check, 2]\nexit code 2");
    assertThat(output(start(launcher, "summary", "0"))).isEqualTo("[summary, 0]\nexit code 0");
    assertThat(archives()).isEmpty();
  }

  @Test
  void shouldLetManyRunAtOnceFromTheStart() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(start(launcher, "diff", "0"));
    }
    for (Process run : runs) {
      assertThat(output(run)).isEqualTo("[diff, 0]\nexit code 0");
    }
    assertThat(archives()).hasSize(1);
  }

  @Test
  void shouldLeaveCollectorAndHeapToWhoeverChoosesThem() throws Exception {
    ProcessBuilder builder = builder(launcher, "check", "0");
    builder.environment().put("JDK_JAVA_OPTIONS", "-XX:+UseParallelGC -Xmx32m");
    assertThat(output(builder.start())).contains("[check, 0]").endsWith("exit code 0");
  }

  private Process start(Path script, String... arguments) throws IOException {
    return builder(script, arguments).start();
  }

  private ProcessBuilder builder(Path script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPEC_GATE_CACHE", cache.toString());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder;
  }

  private static String output(Process run) throws Exception {
    try {
      String output = new String(run.getInputStream().readAllBytes(), UTF_8);
      assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return output + "exit code " + run.exitValue();
    } finally {
      run.destroyForcibly();
    }
  }

  private List<String> archives() throws IOException {
    Path kept = cache.resolve("spec-gate");
    if (!Files.isDirectory(kept)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

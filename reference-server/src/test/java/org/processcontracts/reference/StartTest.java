package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints, and that it can be pasted. */
class StartTest {

  @TempDir Path folder;

  @Test
  void shouldPrintCallsThatWorkWhenPasted() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
    Process server = run("--port", "0", "--data", folder.toString());
    try {
      List<String> calls = new ArrayList<>();
      try (var output = server.inputReader()) {
        for (String line = output.readLine(); calls.size() < 5; line = output.readLine()) {
          if (line.strip().startsWith("curl")) {
            calls.add(line);
          }
        }
      }
      assertThat(calls.stream().map(StartTest::paste).toList())
          .satisfiesExactlyInAnyOrder(
              answer -> assertThat(answer).contains("\"count\":1,\"operation_records\":[{"),
              answer -> assertThat(answer).startsWith("[{\"Id\":"),
              answer -> assertThat(answer).contains("\"totalItems\":3"),
              answer -> assertThat(answer).contains("\"contract_name\":\"测试合约3\""),
              answer -> assertThat(answer).contains("\"count\":2}"));
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("it stops in time").isTrue();
    }
  }

  @Test
  void shouldSayThatTheDatabaseIsInUse() throws Exception {
    try (Server server = Server.start(folder, Map.of())) {
      Path file = Files.writeString(folder.resolve("none"), "");
      Process second = run("import", "bcs", file.toString(), "--data", server.data().toString());
      String told = new String(second.getInputStream().readAllBytes(), UTF_8);
      assertThat(second.waitFor()).isEqualTo(2);
      assertThat(told.lines()).singleElement().asString().contains("open in another process");
    }
  }

  @Test
  void shouldKnowItsOptions() throws IOException {
    Path file = Files.writeString(folder.resolve("none"), "");
    Map<String, String> options = Map.of("nope", "1", "data", folder.toString());
    assertThat(ReferenceServer.load(List.of("bcs", file.toString()), options)).isEqualTo(2);
    assertThat(Arguments.of("import", "bcs", "-", "--org=a=b", "--data", "c", "--flag"))
        .isEqualTo(
            new Arguments(
                List.of("import", "bcs", "-"), Map.of("org", "a=b", "data", "c", "flag", "")));
  }

  private static Process run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ReferenceServer.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String paste(String line) {
    try {
      Process shell = new ProcessBuilder("/bin/sh", "-c", line).start();
      return new String(shell.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

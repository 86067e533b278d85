package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
  void shouldSayWhereItListens() throws Exception {
    Process server = run("--port", "0", "--data", folder.toString(), "--server.address=127.0.0.2");
    try (var output = server.inputReader()) {
      assertThat(output.readLine()).startsWith("The five APIs listen at http://127.0.0.2:");
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("it stops in time").isTrue();
    }
  }

  @Test
  void shouldStartBesideAnotherFirstStart() throws Exception {
    Map<String, String> options = new HashMap<>(Database.POSTGRESQL.fresh());
    options.put("reference.seed", "false");
    Server.start(folder.resolve("one"), options).close();
    options.remove("reference.seed");
    try (var connection = DriverManager.getConnection(options.get("spring.datasource.url"));
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("insert into seeded (api) values ('bcs'), ('enos')");
      var second =
          CompletableFuture.supplyAsync(() -> Server.start(folder.resolve("two"), options));
      try (var look = connection.prepareStatement("select 1 from pg_locks where not granted")) {
        while (!look.executeQuery().next()) {
          Thread.onSpinWait();
        }
      }
      connection.commit();
      try (Server server = second.get(60, TimeUnit.SECONDS)) {
        Api api = Api.of(server, "bcs");
        assertThat(api.send(api.documented("")).at("/count").intValue()).isEqualTo(1);
      }
    }
  }

  @Test
  void shouldSayThatTheDatabaseIsInUse() throws Exception {
    try (Server server = Server.start(folder, Map.of())) {
      Path file = Files.writeString(folder.resolve("none"), "");
      Process second = run("import", "bcs", file.toString(), "--data", server.data().toString());
      String told = new String(second.getInputStream().readAllBytes(), UTF_8);
      assertThat(second.waitFor()).isEqualTo(2);
      assertThat(told).contains("open in another process").doesNotContain("\tat ");
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
    return ServerProcess.brief(List.of(arguments)).start();
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

package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.contract.Request.Key;
import tools.jackson.databind.node.ObjectNode;

/** What the embedded database holds after an end, be it a good or a bad one. */
class RestartTest {

  private static final Map<String, String> FLAGS = Map.of("tenant", "demo", "template", "restart");

  @TempDir Path folder;

  @Test
  void shouldKeepRecordsAndChangesOfDocumentedOnes() {
    try (Server first = Server.start(folder, Map.of())) {
      first.load("dadayun", instances(3), FLAGS);
      ObjectNode changed = (ObjectNode) Api.of(first, "dadayun").success("instances").get(0);
      changed = changed.deepCopy().put("Title", "changed");
      first.load(
          "dadayun",
          List.of(changed.toString()),
          Map.of("tenant", "demo", "template", "8c50cd03-905b-8dd1-d7a9-1bbf35b868f1"));
    }
    try (Server second = Server.start(folder, Map.of())) {
      assertThat(total(second)).isEqualTo(3);
      Api api = Api.of(second, "dadayun");
      assertThat(api.send(api.documented("")).at("/0/Title").asString()).isEqualTo("changed");
    }
  }

  @Test
  void shouldLoseNoCommittedRecordWhenKilled() throws Exception {
    Path file = folder.resolve("records.ndjson");
    List<String> lines = instances(60_000);
    Files.write(file, lines);
    int committed = killedAfterTheFirstBatch(file, "--data=" + folder);
    try (Server server = Server.start(folder, Map.of())) {
      int stored = total(server);
      assertThat(stored).isGreaterThanOrEqualTo(committed).isLessThan(lines.size());
      String told = server.load("dadayun", file, FLAGS);
      assertThat(told)
          .contains(
              "accepted %,d, updated %,d, rejected 0".formatted(lines.size() - stored, stored));
      assertThat(total(server)).isEqualTo(lines.size());
    }
  }

  @Test
  void shouldLoseNoCommittedRecordWhenImportAndPostgresAreKilled() throws Exception {
    Path file = folder.resolve("records.ndjson");
    List<String> lines = instances(60_000);
    Files.write(file, lines);
    Path cluster = folder.resolve("postgres");
    EmbeddedPostgres first = postgres(cluster);
    String url = first.getJdbcUrl("postgres", "postgres");
    int committed =
        killedAfterTheFirstBatch(file, "--data=" + folder, "--spring.datasource.url=" + url);
    kill(cluster);
    // There is nothing left to stop, but the lock of the folder to give back.
    first.close();
    try (EmbeddedPostgres second = postgres(cluster)) {
      Map<String, String> options =
          Map.of("spring.datasource.url", second.getJdbcUrl("postgres", "postgres"));
      try (Server server = Server.start(folder, options)) {
        int stored = total(server);
        assertThat(stored).isGreaterThanOrEqualTo(committed).isLessThan(lines.size());
        assertThat(server.load("dadayun", file, FLAGS))
            .contains(
                "accepted %,d, updated %,d, rejected 0".formatted(lines.size() - stored, stored));
        assertThat(total(server)).isEqualTo(lines.size());
      }
    }
  }

  private static EmbeddedPostgres postgres(Path cluster) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        // What is told to be stored is to be on the disk.
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  /** Ends the main process of a cluster without a word, and waits for those that it started. */
  private static void kill(Path cluster) throws Exception {
    long main = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
    ProcessHandle process = ProcessHandle.of(main).orElseThrow();
    List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process)).toList();
    process.destroyForcibly();
    for (ProcessHandle each : all) {
      each.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  /** The number of records that the import has told to be stored when it is killed. */
  private int killedAfterTheFirstBatch(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("import", "dadayun", file.toString()));
    command.addAll(List.of("--tenant", "demo", "--template", "restart"));
    command.addAll(List.of(options));
    Process process = ServerProcess.brief(command).start();
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.contains(" stored") && !line.contains(" 0 stored")) {
          process.destroyForcibly().waitFor();
          return Integer.parseInt(line.replaceAll(".* ([0-9,]+) stored.*", "$1").replace(",", ""));
        }
      }
    }
    throw new AssertionError("the import ended before anything was told to be stored");
  }

  private static List<String> instances(int count) {
    ObjectNode instance =
        (ObjectNode) Api.of(URI.create("http://localhost"), "dadayun").success("instances").get(0);
    return IntStream.range(0, count)
        .mapToObj(i -> instance.deepCopy().put("Id", "restart " + i).toString())
        .toList();
  }

  private static int total(Server server) {
    Api api = Api.of(server, "dadayun");
    var request =
        api.documented("")
            .with(new Key("path", "templateId"), "restart")
            .with(new Key("query", "filter"), null)
            .with(new Key("query", "limit"), "1")
            .with(new Key("query", "count"), "true");
    return Integer.parseInt(api.send(request).headers().get("Total-Count"));
  }
}

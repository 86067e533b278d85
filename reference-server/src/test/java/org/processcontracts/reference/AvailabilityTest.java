package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api.Answer;
import tools.jackson.databind.node.ObjectNode;

/** A database that goes and comes back, too many requests, and two servers on one database. */
class AvailabilityTest {

  private static final List<String> APIS = List.of("bcs", "dadayun", "datashare", "eds", "enos");

  @TempDir Path folder;

  @Test
  void shouldComeBackWithTheDatabase() throws Exception {
    int port = freePort();
    EmbeddedPostgres first = postgres(port);
    Map<String, String> options =
        Map.of("spring.datasource.url", first.getJdbcUrl("postgres", "postgres"));
    try (Server server = Server.start(folder.resolve("server"), options)) {
      // The others meet the database for the first time when it is gone.
      Api enos = Api.of(server, "enos");
      assertThat(enos.send(enos.documented("window-of-instances")).status()).isEqualTo(200);
      first.close();
      assertSoon(server, 100);
      for (String name : APIS) {
        Api api = Api.of(server, name);
        Answer answer = api.send(api.documented("window-of-instances"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(answer.text()).contains("The database is not available");
      }
      assertThat(health(server, "readiness")).isEqualTo(503);
      assertThat(health(server, "liveness")).isEqualTo(200);
      try (EmbeddedPostgres second = postgres(port)) {
        assertThat(second.getPort()).isEqualTo(port);
        for (int i = 0; i < 60 && health(server, "readiness") != 200; i++) {
          Thread.sleep(500);
        }
        assertAll(server, 200);
        assertThat(health(server, "readiness")).isEqualTo(200);
      }
    }
  }

  @Test
  void shouldNotWaitForeverForTheDatabase() throws Exception {
    Map<String, String> options = new HashMap<>(Database.POSTGRESQL.fresh());
    options.put("spring.jdbc.template.query-timeout", "1s");
    try (Server server = Server.start(folder.resolve("server"), options);
        var connection = DriverManager.getConnection(options.get("spring.datasource.url"));
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table bcs_record in access exclusive mode");
      Api api = Api.of(server, "bcs");
      Answer answer = api.send(api.documented(""));
      assertThat(answer.status()).as("%s", answer).isEqualTo(503);
      assertThat(answer.text()).contains("spring.jdbc.template.query-timeout");
      connection.rollback();
      assertThat(api.send(api.documented("")).status()).isEqualTo(200);
    }
  }

  @Test
  void shouldAnswerWhileTheDatabaseHangs() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no way to make it hang");
    try (EmbeddedPostgres postgres = postgres(freePort())) {
      Map<String, String> options =
          Map.of(
              "spring.datasource.url",
              postgres.getJdbcUrl("postgres", "postgres"),
              "spring.jdbc.template.query-timeout",
              "1s");
      try (Server server = Server.start(folder.resolve("server"), options)) {
        assertAll(server, 200);
        signal("-STOP");
        long start = System.nanoTime();
        for (String name : APIS) {
          Api api = Api.of(server, name);
          Answer answer = api.send(api.documented("window-of-instances"));
          assertThat(answer.status()).as("%s", answer).isEqualTo(503);
          assertThat(answer.headers()).containsKey("Retry-After");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        signal("-CONT");
        for (int i = 0; i < 60 && health(server, "readiness") != 200; i++) {
          Thread.sleep(500);
        }
        assertAll(server, 200);
      } finally {
        signal("-CONT");
      }
    }
  }

  /** To the database and its processes. */
  private void signal(String signal) throws Exception {
    Path file = folder.resolve("postgres").resolve("postmaster.pid");
    ProcessHandle first = ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).get();
    List<String> command = new ArrayList<>(List.of("/bin/kill", signal));
    Stream.concat(Stream.of(first), first.descendants())
        .forEach(process -> command.add(String.valueOf(process.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  @Test
  void shouldTellWhenThereIsTooMuchToDo() throws Exception {
    Map<String, String> options = new HashMap<>(Database.POSTGRESQL.fresh());
    options.put("reference.limits.requests", "1");
    options.put("reference.limits.waiting", "0");
    try (Server server = Server.start(folder.resolve("server"), options);
        var connection = DriverManager.getConnection(options.get("spring.datasource.url"));
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table bcs_record in access exclusive mode");
      Api bcs = Api.of(server, "bcs");
      var first = CompletableFuture.supplyAsync(() -> bcs.send(bcs.documented("")));
      try (var look = connection.prepareStatement("select 1 from pg_locks where not granted")) {
        while (!look.executeQuery().next()) {
          Thread.onSpinWait();
        }
      }
      for (String name : APIS) {
        Api api = Api.of(server, name);
        Answer answer = api.send(api.documented(""));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(answer.text()).contains("reference.limits.requests");
      }
      assertThat(health(server, "liveness")).isEqualTo(200);
      connection.rollback();
      assertThat(first.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void shouldHaveAConnectionForEachPlace() throws Exception {
    Map<String, String> options = new HashMap<>(Database.POSTGRESQL.fresh());
    options.put("reference.limits.wait-millis", "100000");
    try (Server server = Server.start(folder.resolve("server"), options);
        var connection = DriverManager.getConnection(options.get("spring.datasource.url"));
        var statement = connection.createStatement()) {
      // The pool opens its connections one after the other.
      try (var count =
          connection.prepareStatement(
              "select count(*) from pg_stat_activity where datname = current_database()")) {
        for (long seen = 0; seen < 17; ) {
          var result = count.executeQuery();
          result.next();
          seen = result.getLong(1);
        }
      }
      connection.setAutoCommit(false);
      statement.execute("lock table bcs_record in access exclusive mode");
      Api api = Api.of(server, "bcs");
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      var callers = Executors.newFixedThreadPool(60);
      for (int i = 0; i < 60; i++) {
        answers.add(CompletableFuture.supplyAsync(() -> api.send(api.documented("")), callers));
      }
      // Longer than one waits for a connection.
      Thread.sleep(3000);
      assertThat(health(server, "readiness")).isEqualTo(200);
      connection.rollback();
      for (var answer : answers) {
        assertThat(answer.get(60, TimeUnit.SECONDS).status())
            .as("%s", answer.join())
            .isEqualTo(200);
      }
      callers.shutdown();
    }
  }

  @Test
  void shouldAnswerAlikeFromTwoServersWhileRecordsComeInThroughOne() throws Exception {
    Map<String, String> options = Database.POSTGRESQL.fresh();
    try (Server one = Server.start(folder.resolve("one"), options);
        Server two = Server.start(folder.resolve("two"), options)) {
      Api first = Api.of(one, "dadayun");
      Api second = Api.of(two, "dadayun");
      ObjectNode instance = (ObjectNode) first.success("instances").get(0);
      List<String> lines =
          IntStream.range(0, 20_000)
              .mapToObj(i -> instance.deepCopy().put("Id", "twin " + i).toString())
              .toList();
      Thread load =
          new Thread(
              () -> one.load("dadayun", lines, Map.of("tenant", "demo", "template", "twins")));
      load.start();
      long seen = 0;
      while (load.isAlive()) {
        long here = total(first);
        long there = total(second);
        assertThat(there).isGreaterThanOrEqualTo(here).isGreaterThanOrEqualTo(seen);
        seen = there;
      }
      load.join();
      assertThat(total(first)).isEqualTo(lines.size()).isEqualTo(total(second));
      assertThat(twins(first).text()).isEqualTo(twins(second).text());
    }
  }

  @Test
  void shouldStoreEachRecordOnceWhenTwoServersImportTheSame() throws Exception {
    Map<String, String> options = Database.POSTGRESQL.fresh();
    try (Server one = Server.start(folder.resolve("one"), options);
        Server two = Server.start(folder.resolve("two"), options)) {
      ObjectNode instance =
          (ObjectNode) Api.of(one, "dadayun").success("instances").get(0).deepCopy();
      List<String> lines =
          IntStream.range(0, 1_000)
              .mapToObj(i -> instance.put("Id", "twin " + i).toString())
              .toList();
      List<String> backwards = new ArrayList<>(lines);
      Collections.reverse(backwards);
      Map<String, String> flags = Map.of("tenant", "demo", "template", "twins");
      // Often enough that each is found to wait for the other, if that can be.
      for (int i = 0; i < 20; i++) {
        var first = CompletableFuture.supplyAsync(() -> one.load("dadayun", lines, flags));
        var second = CompletableFuture.supplyAsync(() -> two.load("dadayun", backwards, flags));
        assertThat(List.of(first.get(1, TimeUnit.MINUTES), second.get(1, TimeUnit.MINUTES)))
            .allMatch(told -> told.contains("rejected 0"));
      }
      assertThat(total(Api.of(one, "dadayun"))).isEqualTo(lines.size());
      assertThat(twins(Api.of(one, "dadayun")).text())
          .isEqualTo(twins(Api.of(two, "dadayun")).text());
    }
  }

  private static long total(Api api) {
    return Long.parseLong(twins(api).headers().get("Total-Count"));
  }

  private static Answer twins(Api api) {
    Request request =
        api.documented("")
            .with(new Key("path", "templateId"), "twins")
            .with(new Key("query", "count"), "true");
    return api.send(request);
  }

  /** However many ask at once. */
  private static void assertSoon(Server server, int calls) throws Exception {
    Api api = Api.of(server, "bcs");
    var callers = Executors.newFixedThreadPool(calls);
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      answers.add(CompletableFuture.supplyAsync(() -> api.send(api.documented("")), callers));
    }
    for (var answer : answers) {
      assertThat(answer.get(15, TimeUnit.SECONDS).status()).isEqualTo(503);
    }
    callers.shutdown();
  }

  private static void assertAll(Server server, int status) {
    for (String name : APIS) {
      Api api = Api.of(server, name);
      assertThat(api.send(api.documented("")).status()).as(name).isEqualTo(status);
    }
  }

  private static int health(Server server, String kind) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.base().resolve("/actuator/health/" + kind))
            .timeout(Duration.ofSeconds(30))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }

  private EmbeddedPostgres postgres(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

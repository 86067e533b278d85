package org.processcontracts.kit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, in this process. */
class ContractKitTest {

  private static final String ONLY = "--only=eds showContract / taken";

  @TempDir Path temp;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ContractKit.run(
            List.of(args), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void shouldReturnZeroWhenTheContractIsKept() throws IOException {
    try (FakeServer server = FakeServer.eds()) {
      Ran ran = run("--target", server.url(), ONLY);

      assertThat(ran.code()).as(ran.toString()).isZero();
      assertThat(ran.out()).contains("cases: 4 kept, 0 broken", "eds  taken").doesNotContain("bcs");
      assertThat(ran.out()).containsPattern("exercised of eds: [1-9][0-9] of [1-9][0-9]+ elements");
      assertThat(ran.err()).isEmpty();
    }
  }

  @Test
  void shouldReturnOneAndTellWhatIsBroken() throws IOException {
    try (FakeServer server = FakeServer.eds()) {
      Ran ran = run("--target", server.url(), "--api=eds", "--only=refused*token REQUIRED");

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.out())
          .contains("eds showContract / refused", "promised  status 401", "seen      status 200")
          .contains("contracts/eds/openapi.yaml:", "repeat    curl -i -X GET '" + server.url());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                          | no server is named",
        "--target 127.0.0.1                        | names no server",
        "--target http://127.0.0.1:1               | nothing answers HTTP at http://127.0.0.1:1;",
        "--target http://127.0.0.1:1 --api bsc     | there is no API \"bsc\"; there are bcs, dadayun,",
        "--target http://127.0.0.1:1 --rate 0      | --rate has to be above 0",
        "--target http://127.0.0.1:1 --resume      | --resume goes on where a run ended",
        "--target http://127.0.0.1:1 --credentials none.yaml | none.yaml",
        "--list --specs nowhere                    | no such file or folder: /",
        "--list --only nothing                     | no case is called so",
        "--targte http://127.0.0.1:1               | Possible solutions: --target",
        "bcs                                       | Unmatched argument",
      })
  void shouldReturnTwoAndTellWhyItCannotRun(String args, String told) {
    Ran ran = run(args == null ? new String[0] : args.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(told).doesNotContain("Exception", "\tat ");
  }

  @Test
  void shouldTellAFolderThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    try (FakeServer server = FakeServer.eds()) {
      Ran ran = run("--target", server.url(), ONLY, "--report=" + file.resolve("below"));

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("cannot write").contains("below").hasLineCount(1);
      assertThat(server.seen()).isEmpty();
    }
  }

  @Test
  void shouldWriteItsRecords() {
    Path folder = temp.resolve("records");

    Ran ran = run("--write-records", folder.toString(), "--api=bcs,eds");

    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(folder.resolve("bcs.json")).content(UTF_8).contains("operation_id");
    assertThat(folder.resolve("eds.json")).content(UTF_8).contains("contract_id");
  }

  @Test
  void shouldListWithoutSending() {
    assertThat(run("--list", "--api", "eds").out().lines())
        .contains("eds showContract / answer / 200/contract")
        .allMatch(line -> line.startsWith("eds showContract / "));
  }

  @Test
  void shouldTryAgainOnlyWhatWasNotKept() throws IOException {
    Path journal = temp.resolve("run.ndjson");
    AtomicInteger answered = new AtomicInteger();
    try (FakeServer server =
        FakeServer.answering(
            exchange -> {
              if (answered.incrementAndGet() == 3) {
                FakeServer.send(exchange, 200, "{}");
              } else {
                FakeServer.eds(exchange);
              }
            })) {
      String[] args = {"--target", server.url(), ONLY, "--report=" + temp, "--resume"};

      Ran first = run(args);
      assertThat(first.code()).isEqualTo(1);
      assertThat(first.out()).contains("exercised of eds");
      assertThat(server.seen()).hasSize(4);
      Files.writeString(journal, "{\"api\":\"eds\",\"oper", StandardOpenOption.APPEND);
      Ran again = run(args);

      assertThat(again.code()).as(again.toString()).isZero();
      assertThat(server.seen()).hasSize(5);
      assertThat(again.out())
          .contains("4 kept, 0 broken, 0 known, 0 not asked")
          .doesNotContain("exercised");
    }
  }

  @Test
  void shouldTellCredentialsThatTheContractDoesNotAllowWithoutThem() throws IOException {
    Path file = temp.resolve("credentials.yaml");
    Files.writeString(file, "dadayun: {query/start: canary}");
    Ran ran = run("--list", "--credentials=" + file);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("with the credentials", "/query/start").doesNotContain("canary");
  }

  @Test
  void shouldNotGoOnWithTheRunOfAnotherServer() throws IOException {
    try (FakeServer one = FakeServer.eds();
        FakeServer other = FakeServer.eds()) {
      run("--target", one.url(), ONLY, "--report=" + temp);
      Ran ran = run("--target", other.url(), ONLY, "--report=" + temp, "--resume");

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("run.ndjson:1 is of another target");
    }
  }

  @Test
  void shouldNotGoOnWithWhatIsNoRun() throws IOException {
    Path journal = temp.resolve("run.ndjson");
    try (FakeServer server = FakeServer.eds()) {
      String[] resumed = {"--target", server.url(), ONLY, "--report=" + temp, "--resume"};
      run(resumed);
      List<String> lines = Files.readAllLines(journal);
      for (List<String> torn :
          List.of(lines.subList(1, lines.size()), List.of(lines.get(0), "null"), List.of("null"))) {
        Files.write(journal, torn);
        Ran ran = run(resumed);

        assertThat(ran.code()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.err()).contains("run.ndjson:").doesNotContain("fault of the kit");
      }
      for (String foreign : List.of("my notes", "{\"my\": 1}", "my\nnotes")) {
        Files.writeString(journal, foreign);
        assertThat(run(resumed).code()).isEqualTo(2);
        assertThat(journal).hasContent(foreign);
      }
    }
  }

  @Test
  void shouldTellWhatWasNotAskedWhenTheTimeIsOver() throws IOException {
    try (FakeServer server = FakeServer.eds()) {
      Ran ran = run("--target", server.url(), ONLY, "--rate=2", "--time-limit=0.4");

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.out()).contains("0 broken", "ended: the time limit of 0.4 s was over");
      assertThat(server.seen()).hasSizeBetween(1, 2);
    }
  }

  @Test
  void shouldStopWhenNobodyAnswersAnyMore() throws IOException {
    try (FakeServer server =
        FakeServer.answering(
            exchange -> {
              if (!exchange.getRequestURI().toString().equals("/")) {
                throw new IOException("gone");
              }
              FakeServer.send(exchange, 404, "{}");
            })) {
      Ran ran = run("--target", server.url(), "--api=enos");

      assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
      assertThat(ran.out()).contains("ended: the server answers no longer");
      assertThat(ran.out()).contains("10 broken");
    }
  }

  @Test
  void shouldLetMembersPassThatTheContractDoesNotTellOf() throws IOException {
    String more = FakeServer.documented("200/contract").replaceFirst("\\{", "{\"more\":1,");
    String documented = "--only=eds*taken*documented";
    try (FakeServer server = FakeServer.answering(it -> FakeServer.send(it, 200, more))) {
      assertThat(run("--target", server.url(), documented).code()).isEqualTo(1);
      Ran ran = run("--target", server.url(), documented, "--allow-drift");
      assertThat(ran.out()).contains("0 kept, 0 broken, 1 known");
    }
  }

  /** If this fails, a report shows the credentials of somebody. */
  @Test
  void shouldNeverTellACredentialWhateverTheServerDoesWithIt() throws IOException {
    Path credentials =
        Files.writeString(
            temp.resolve("credentials.yaml"),
            """
            datashare:
              body/orgID: canary"one'ü%
              header/X-Odd: canary-two'2
            dadayun:
              path/templateId: canary/four&4
              header/Authorization: Bearer canary-five
            enos:
              query/orgId: canary three+3
            """);
    try (FakeServer server =
        FakeServer.answering(
            exchange -> {
              String all =
                  URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8)
                      + exchange.getRequestURI()
                      + new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                      + exchange.getRequestHeaders().values();
              exchange.getResponseHeaders().add("Echo", exchange.getRequestURI().toString());
              FakeServer.send(exchange, 200, all);
            })) {
      Path report = temp.resolve("report");
      Ran ran =
          run(
              "--target=" + server.url(),
              "--api=datashare,dadayun,enos",
              "--only=/ 2*/",
              "--credentials=" + credentials,
              "--report=" + report);

      assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
      assertThat(server.seen()).anyMatch(it -> it.contains("canary"));
      assertThat(ran.out() + ran.err()).doesNotContainIgnoringCase("canary");
      try (Stream<Path> files = Files.list(report)) {
        assertThat(files.toList())
            .hasSize(5)
            .allSatisfy(it -> assertThat(it).content().doesNotContainIgnoringCase("canary"));
      }
    }
  }

  /** If this fails, a report shows a credential that the kit altered a little. */
  @Test
  void shouldNeverTellWhatIsNearlyACredential() throws IOException {
    Path credentials =
        Files.writeString(
            temp.resolve("credentials.yaml"),
            """
            enos: {query/userId: Canary-Six}
            dadayun: {header/Authorization: Bearer Canary-Seven-Of-Nine}
            """);
    try (FakeServer server =
        FakeServer.answering(
            exchange -> {
              String sent =
                  exchange.getRequestURI()
                      + " "
                      + exchange.getRequestHeaders().get("Authorization");
              if (sent.contains("userId=Canary-Six")) {
                FakeServer.send(exchange, 200, "{'data':{'flowInsts':[{}]}}".replace('\'', '"'));
              } else if (sent.contains("[Bearer Canary-Seven-Of-Nine]")) {
                FakeServer.send(exchange, 200, "[{}]");
              } else {
                String token = sent.replace("Bearer ", "");
                FakeServer.send(exchange, 401, "{\"nobody\":\"%s\"}".formatted(token));
              }
            })) {
      Path report = temp.resolve("report");
      Ran ran =
          run(
              "--target=" + server.url(),
              "--api=dadayun,enos",
              "--only=tenant*documented with",
              "--credentials=" + credentials,
              "--report=" + report);

      assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
      assertThat(server.seen()).anyMatch(it -> it.contains("CANARY-SIX"));
      assertThat(report.resolve("report.json")).content(UTF_8).contains("cut off", "nobody");
      assertThat(ran.out() + ran.err()).doesNotContainIgnoringCase("canary");
      try (Stream<Path> files = Files.list(report)) {
        assertThat(files.toList())
            .hasSize(5)
            .allSatisfy(it -> assertThat(it).content().doesNotContainIgnoringCase("canary"));
      }
    }
  }
}

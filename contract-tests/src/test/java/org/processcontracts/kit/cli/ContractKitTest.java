package org.processcontracts.kit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.kit.cli.Ran.run;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, in this process. */
class ContractKitTest {

  private static final String ONLY = "--only=eds showContract / taken";

  @TempDir Path temp;

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
        "--target http://127.0.0.1:1 --rate 0.001  | --rate has to be from 0.01 to 1000000",
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
      assertThat(ran.err()).contains("cannot make the folder").contains("below").hasLineCount(1);
      assertThat(server.seen()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--report", "--write-records"})
  @EnabledOnOs(OS.LINUX)
  void shouldTellAFolderThatTheSystemDoesNotMake(String option) throws IOException {
    try (FakeServer server = FakeServer.eds()) {
      Ran ran = run("--target", server.url(), ONLY, option + "=/proc/here");

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err())
          .isEqualToIgnoringNewLines(
              "contract-kit: the folder /proc/here cannot be made; name another");
    }
  }

  @Test
  void shouldTellItsExitCodesAndDefaults() {
    assertThat(run("--help").out())
        .contains("1: findings, even if the run ended early", "130, 143: it was stopped")
        .contains("20 if it is not given");
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
  void shouldTellCredentialsThatTheContractDoesNotAllowWithoutThem() throws IOException {
    Path file = temp.resolve("credentials.yaml");
    Files.writeString(file, "dadayun: {query/start: canary}");
    Ran ran = run("--list", "--credentials=" + file);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("with the credentials", "/query/start").doesNotContain("canary");
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

package org.processcontracts.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.kit.cli.Ran.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that answer badly, slowly, or not as HTTP servers do. */
class BadServerTest {

  private static final String ONLY = "--only=eds showContract / taken";
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  static Stream<String> badAnswers() {
    return Stream.of(
        OK + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        OK + "X: 1\r\n".repeat(1_001) + "\r\n",
        OK + "X: " + "x".repeat(1 << 18),
        "HTTP/1.1 \u001b[2J\u001b]0;pwn\u0007\r\n\r\n",
        "HTTP/1.1");
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void shouldTryTheCasesOnAServerThatAnswersBadly(String answer) throws IOException {
    try (RawServer server = new RawServer(answer)) {
      Ran ran = run("--target", server.url(), ONLY);

      assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
      assertThat(ran.out()).contains("0 kept, 4 broken", "promised  an answer");
      assertThat(ran.out() + ran.err()).doesNotContain("\u001b", "\u0007", "nothing answers");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "\u0015\u0003\u0003\0\u0002\u0002P",
        "\u001b[2J\u001b]0;pwn\u0007\r\n\r\n"
      })
  void shouldNotTryThemWhereNoHttpComes(String answer) throws IOException {
    try (RawServer server = new RawServer(answer)) {
      Ran ran = run("--target", server.url(), ONLY, "--request-limit=0.5");

      assertThat(ran.code()).as(ran.toString()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err())
          .contains("nothing answers HTTP at " + server.url() + "; start the server there")
          .doesNotContain("\u001b", "\u0007", "\0")
          .hasLineCount(1);
    }
  }

  /** As long as the pauses and answers here would take by themselves nobody waits. */
  @Test
  @Timeout(25)
  void shouldEndEveryWaitWithTheTimeOfTheRun() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (FakeServer ready = FakeServer.eds();
        FakeServer busy =
            FakeServer.answering(
                exchange -> {
                  exchange.getResponseHeaders().add("Retry-After", "30");
                  FakeServer.send(exchange, 429, "{}");
                });
        FakeServer slow =
            FakeServer.answering(
                exchange -> {
                  await(exchange.getRequestURI().toString().equals("/") ? 0 : 60, end);
                  FakeServer.eds(exchange);
                });
        RawServer silent = new RawServer("")) {
      assertIsOver(run("--target", ready.url(), ONLY, "--time-limit=0.5", "--rate=0.01"));
      assertIsOver(run("--target", busy.url(), ONLY, "--time-limit=0.5"));
      assertIsOver(run("--target", slow.url(), ONLY, "--time-limit=0.5", "--request-limit=60"));
      end.countDown();
      Ran none = run("--target", silent.url(), ONLY, "--time-limit=0.5", "--request-limit=60");
      assertThat(none.code()).isEqualTo(2);
      assertThat(none.err()).contains("nothing answers", "the time limit of 0.5 s was over");
    }
  }

  private static void await(int seconds, CountDownLatch end) {
    try {
      end.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertIsOver(Ran ran) {
    assertThat(ran.code()).as(ran.toString()).isEqualTo(2);
    assertThat(ran.out())
        .contains("0 kept, 0 broken, 0 known, 4 not asked")
        .contains("ended: the time limit of 0.5 s was over");
  }
}

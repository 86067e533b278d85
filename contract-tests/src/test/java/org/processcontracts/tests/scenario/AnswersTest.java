package org.processcontracts.tests.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.tests.wire.Exchange;
import org.processcontracts.tests.wire.Request;
import org.processcontracts.tests.wire.Wire;

/** The judge of answers has to find what is wrong with one. */
class AnswersTest {

  private final Contract contract =
      Scenarios.contracts().stream()
          .filter(it -> it.api().equals("dadayun"))
          .findFirst()
          .orElseThrow();

  @Test
  void shouldPassAnAnswerThatKeepsTheContract() {
    assertThatCode(() -> judge(200, "application/json", "3", "[]")).doesNotThrowAnyException();
    assertThatCode(() -> judge(404, "application/json", "3", "{\"Code\":\"\",\"Message\":\"\"}"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | text/html        | 3   | []                              | Content-Type
          200 | application/json | x   | []                              | Total-Count
          200 | application/json | 1.5 | []                              | Total-Count
          200 | application/json | 3   | {}                              | WorkflowInstances
          200 | application/json | 3   | [{}]                            | required
          500 | application/json | 3   | {"Code":"","Message":null}      | Message
          404 | application/json | 3   | []                              | DadayunError
          """)
  void shouldFindWhatBreaksTheContract(
      int status, String type, String total, String body, String named) {
    assertThatThrownBy(() -> judge(status, type, total, body))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(named);
  }

  private void judge(int status, String type, String total, String body) throws Exception {
    new Answers(contract)
        .assertKeepsContract(contract.operations().get(0), answer(status, type, total, body));
  }

  private static Exchange answer(int status, String type, String total, String body)
      throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("Total-Count", total);
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
          }
        });
    server.start();
    try {
      var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      return Wire.to(base).send(Request.of("GET", "/"));
    } finally {
      server.stop(0);
    }
  }
}

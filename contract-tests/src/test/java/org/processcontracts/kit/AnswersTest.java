package org.processcontracts.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

/** The judge of answers has to find what is wrong with one. */
class AnswersTest {

  private final Contract contract =
      Contracts.load(Path.of(System.getProperty("specs.directory")), "dadayun");

  @Test
  void shouldPassAnAnswerThatKeepsTheContract() throws Exception {
    assertThat(judge(200, "application/json", "3", "[]")).isEmpty();
    assertThat(judge(404, "application/json", "3", "{\"Code\":\"\",\"Message\":\"\"}")).isEmpty();
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
          500 | application/json | 3   | {"Code":"","Message":"at a.B.c(B.java:1)"} | stack trace
          500 | application/json | 3   | {"Code":"","Message":"E\\n\\tat a.B.c(B.java:1)"} | stack trace
          """)
  void shouldFindWhatBreaksTheContract(
      int status, String type, String total, String body, String named) throws Exception {
    assertThat(judge(status, type, total, body)).isNotEmpty().first().asString().contains(named);
  }

  private List<Finding> judge(int status, String type, String total, String body) throws Exception {
    return new Answers(contract)
        .findings(contract.operations().get(0), answer(status, type, total, body));
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

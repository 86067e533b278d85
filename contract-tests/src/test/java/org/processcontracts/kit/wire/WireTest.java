package org.processcontracts.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @Test
  void shouldSendARequestAsItIs() throws IOException {
    try (var server = new Answers(OK + "Content-Length: 0\r\n\r\n")) {
      var request =
          Request.of("POST", "/v1/%zz?a=数").header("X-A", "1").header("x-a", "").json("{\"a\":");

      Wire.to(server.base()).send(request);

      assertThat(server.received())
          .isEqualTo(
              """
              POST /v1/%%zz?a=数 HTTP/1.1
              Host: 127.0.0.1:%d
              Connection: close
              X-A: 1
              x-a:\s
              Content-Type: application/json
              Content-Length: 5

              {"a":"""
                  .formatted(server.base().getPort())
                  .replace("\n", "\r\n"));
    }
  }

  @Test
  void shouldLeaveGivenHeadersAlone() throws IOException {
    try (var server = new Answers(OK + "\r\n")) {
      Wire.to(server.base())
          .send(
              Request.of("GET", "/")
                  .header("host", "other")
                  .header("connection", "x")
                  .header("content-length", "0")
                  .body(new byte[0]));

      assertThat(server.received())
          .isEqualTo("GET / HTTP/1.1\r\nhost: other\r\nconnection: x\r\ncontent-length: 0\r\n\r\n");
    }
  }

  @Test
  void shouldSendRawBytes() throws IOException {
    try (var server = new Answers("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      var answer = Wire.to(server.base()).sendRaw("\0\r\n\r\n".getBytes(StandardCharsets.UTF_8));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(server.received()).isEqualTo("\0\r\n\r\n");
    }
  }

  @Test
  void shouldReadStatusHeadersAndBody() throws IOException {
    try (var server =
        new Answers(OK + "X-A: 1\r\nx-a:  2 \r\nTotal-Count: 7\r\nContent-Length: 3\r\n\r\n数")) {
      var answer = Wire.to(server.base()).send(Request.of("GET", "/"));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers("X-A")).containsExactly("1", "2");
      assertThat(answer.header("total-count")).contains("7");
      assertThat(answer.header("absent")).isEmpty();
      assertThat(answer.text()).isEqualTo("数");
      assertThat(answer.body()).hasSize(3);
      assertThatThrownBy(() -> answer.header("X-A")).hasMessageContaining("2 headers X-A");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x=y\r\nc\r\n0\r\nX-Trailer: 1\r\n\r\n",
        OK + "Content-Length: 3\r\n\r\nabc",
        OK + "\r\nabc",
        "HTTP/1.1 100 Continue\r\n\r\n" + OK + "\r\nabc",
        "HTTP/1.0 200\nContent-Length: 3\n\nabc"
      })
  void shouldReadABodyHoweverItIsFramed(String answer) throws IOException {
    try (var server = new Answers(answer)) {
      assertThat(Wire.to(server.base()).send(Request.of("GET", "/")).text()).isEqualTo("abc");
    }
  }

  @Test
  void shouldExpectNoBodyAfterHead() throws IOException {
    try (var server = new Answers(OK + "Content-Length: 3\r\n\r\n")) {
      assertThat(Wire.to(server.base()).send(Request.of("HEAD", "/")).body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\n",
        OK + ": no name\r\n\r\n",
        OK + "Content-Length: 4\r\n\r\nabc",
        OK + "Content-Length: x\r\n\r\nabc",
        OK + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        OK + "Content-Length: 999999999\r\n\r\nabc",
        OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
      })
  void shouldRefuseABrokenAnswer(String answer) throws IOException {
    try (var server = new Answers(answer)) {
      var wire = Wire.to(server.base());

      assertThatThrownBy(() -> wire.send(Request.of("GET", "/v1")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("curl -i -X GET 'http://127.0.0.1:");
    }
  }

  @Test
  void shouldNotReadWithoutEnd() throws IOException {
    String blanks = " ".repeat((1 << 24) + 1);
    for (String answer : List.of("X: 1\r\n".repeat(1_001) + "\r\n", "\r\n" + blanks)) {
      try (var server = new Answers(OK + answer)) {
        var wire = Wire.to(server.base());

        assertThatThrownBy(() -> wire.send(Request.of("GET", "/v1")))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageMatching("(?s)The answer(.s body is longer| has more) than .*");
      }
    }
  }

  @Test
  void shouldNotWaitBeyondItsLimit() throws IOException {
    try (var server = new Answers("")) {
      var wire = Wire.to(server.base(), Duration.ofMillis(200));

      assertThatThrownBy(() -> wire.send(Request.of("GET", "/").header("X-Auth-Token", "hidden")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("No whole answer within 200 ms: curl")
          .hasMessageContaining("'X-Auth-Token: ***'");
    }
  }

  /** A server that had less than the limit is not told to be slow. */
  @Test
  void shouldNotWaitBeyondTheTimeForAll() throws IOException {
    try (var server = new Answers("")) {
      var pace = Pace.unhurried();
      var wire = Wire.to(server.base()).paced(pace);
      pace.endAfter(Duration.ofMillis(200));

      assertThatThrownBy(() -> wire.send(Request.of("GET", "/")))
          .isInstanceOf(TimeOverException.class)
          .hasMessage("the time limit of 0.2 s was over");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/", "HTTP/1.1 \0\r\n", "HTTP/9 999\r\n: \r\n\r\n"})
  void shouldGreetWhateverBeginsAsHttp(String answer) throws IOException {
    try (var server = new Answers(answer)) {
      assertThatCode(Wire.to(server.base())::greet).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP", "http/1.1 200 OK\r\n", "\n", "\u0015\u0003"})
  void shouldNotGreetWhatIsNoHttp(String answer) throws IOException {
    try (var server = new Answers(answer)) {
      assertThatThrownBy(Wire.to(server.base())::greet)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("curl -i -X GET 'http://127.0.0.1:");
    }
  }

  @Test
  void shouldRefuseABodyThatIsNotUtf8() throws IOException {
    try (var server = new Answers(OK + "Content-Length: 1\r\n\r\n数")) {
      var answer = Wire.to(server.base()).send(Request.of("GET", "/"));

      assertThatThrownBy(answer::text).hasMessageContaining("not UTF-8");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1:1",
        "127.0.0.1:1",
        "http:///v1",
        "http://a@127.0.0.1:1",
        "http://127.0.0.1:1?a",
        "http://127.0.0.1:1#a"
      })
  void shouldWantAnAddress(String base) {
    assertThatThrownBy(() -> Wire.anywhere(URI.create(base)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(base);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/base", "/base/"})
  void shouldPutThePathOfTheAddressBeforeThatOfTheRequest(String path) throws IOException {
    try (var server = new Answers(OK + "\r\n")) {
      var answer = Wire.to(URI.create(server.base() + path)).send(Request.of("GET", "/v1"));

      var sent = path.startsWith("/base") ? "/base/v1" : "/v1";
      assertThat(server.received()).startsWith("GET " + sent + " HTTP/1.1\r\nHost: 127.0.0.1:");
      assertThat(answer.toString()).contains(server.base() + sent + "'");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.1:1", "https://192.0.2.1/v1"})
  void shouldStayOnThisMachine(String base) {
    assertThatThrownBy(() -> Wire.to(URI.create(base)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(base);
  }
}

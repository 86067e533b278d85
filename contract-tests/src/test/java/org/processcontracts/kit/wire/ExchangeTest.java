package org.processcontracts.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {

  @Test
  void shouldPrintARequestAsACurlLine() {
    var request = Request.of("POST", "/v1/a?b=c").header("X-A", "it's").json("{\"a\":\"数\"}");

    assertThat(request.curl(URI.create("http://127.0.0.1:4010"), List.of()))
        .isEqualTo(
            "curl -i -X POST 'http://127.0.0.1:4010/v1/a?b=c' -H 'X-A: it'\\''s'"
                + " -H 'Content-Type: application/json' --data-raw '{\"a\":\"数\"}'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Auth-Token",
        "authorization",
        "AUTHORIZATION",
        "apim-accesstoken",
        "apim-signature",
        "Cookie"
      })
  void shouldMaskSecretHeaders(String name) {
    assertThat(Request.of("GET", "/").header(name, "hidden"))
        .hasToString("curl -i -X GET 'http://host/' -H '" + name + ": ***'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sk\":\"hidden\",\"a\":1}",
        "{ \"CERT\" : \"hid\\\"den\" }",
        "{\"a\":[{\"access_token\":\"hidden\"}]}",
        "{\"sk\":\"hidden",
        "{\"appSecret\":hidden}",
        "{\"sk\":\"hidden\",\"sk\":\"hidden\"}"
      })
  void shouldMaskSecretMembersOfAnyText(String body) {
    assertThat(Request.of("POST", "/").json(body).toString())
        .doesNotContain("hid", "den")
        .contains("***");
  }

  @Test
  void shouldMaskALongSecretWithManyEscapes() {
    var request =
        Request.of("POST", "/").json("{\"sk\":\"" + "\\n".repeat(100_000) + "\",\"a\":1}");

    assertThat(request.toString()).endsWith("--data-raw '{\"sk\":\"***\",\"a\":1}'");
  }

  @Test
  void shouldMaskSecretsOfTheQuery() {
    assertThat(Request.of("GET", "/?a=1&access_token=hidden&b=2").toString())
        .contains("'http://host/?a=1&access_token=***&b=2'");
  }

  @Test
  void shouldMaskASecretThatTheAnswerRepeats() {
    var request = Request.of("GET", "/").header("X-Auth-Token", "hidden");
    var body = "{\"msg\":\"wrong token hidden\"}".getBytes(StandardCharsets.UTF_8);
    var exchange =
        new Exchange(
            request,
            request.curl(URI.create("http://h"), List.of()),
            request.secrets(),
            401,
            List.of(new Header("X-Echo", "hidden"), new Header("Set-Cookie", "a=b")),
            body);

    assertThat(exchange.toString().lines())
        .containsExactly(
            "curl -i -X GET 'http://h/' -H 'X-Auth-Token: ***'",
            "401",
            "X-Echo: ***",
            "Set-Cookie: ***",
            "",
            "{\"msg\":\"wrong token ***\"}");
    assertThat(exchange.text()).contains("hidden");
  }

  @Test
  void shouldShortenLongBodies() {
    var text = Request.of("POST", "/").json("x".repeat(50_000)).toString();

    assertThat(text).hasSizeLessThan(3_000).contains("… (50000 characters)");
  }
}

package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.client.Json;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.testing.FakeTransport;

/** What takes secrets out of a text finds them however they came back. */
@Timeout(30)
class MaskTest {

  private static final String TOKEN = "canary-Secret+/9=Zq";
  private static final String ENCODED = "canary-Secret%2B%2F9%3DZq";

  static Stream<String> echoes() {
    String deep = "[".repeat(600) + "\"" + TOKEN + "\"" + "]".repeat(600);
    return Stream.of(
        TOKEN,
        "{\"echo\":\"" + TOKEN + "\",\"echo\":\"x\"}",
        "{\"" + TOKEN + "\":1}",
        "{\"echo\":\"" + TOKEN.replace("/", "\\/") + "\"}",
        "{\"echo\":\"" + TOKEN.replace("/", "\\u002F").replace("c", "\\u0063") + "\"}",
        Json.write("{\"echo\":\"" + TOKEN.replace("/", "\\/").replace("=", "\\u003d") + "\"}"),
        Json.write(Json.write(Json.write(TOKEN.replace("/", "\\/")))),
        ENCODED,
        ENCODED.toLowerCase(Locale.ROOT),
        URLEncoder.encode(ENCODED, StandardCharsets.UTF_8),
        "canary%2DSecret+%2f9=Zq",
        TOKEN.toUpperCase(Locale.ROOT),
        "{\"n\":1e99999999999,\"echo\":\"" + TOKEN + "\"}",
        "{\"echo\":\"" + TOKEN + "\"",
        deep,
        new String(TOKEN.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void shouldFindASecretHoweverItIsWritten(String echo) {
    TransportRequest sent = sent(TOKEN);

    assertThat(sent.mask(echo)).contains("***").doesNotContainIgnoringCase("canary", "9=Zq");
    assertThat(sent.mask(echo.getBytes(StandardCharsets.UTF_8)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(sent.mask(echo));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a \\\"q\\\" and %41 | a \\\"q\\\" and %41",
        "x%canary-Secret+/9=Zq%y | x%***%y",
        "C:\\\\canary-Secret+/9=Zq\\n | C:\\\\***\\n",
        "canary-Secret+/9=Zcanary-Secret+/9=ZQ! | canary-Secret+/9=Z***!",
        "100% \\ | 100% \\"
      })
  void shouldLeaveTheRestAsItIs(String text, String masked) {
    assertThat(sent(TOKEN).mask(text)).isEqualTo(masked);
  }

  /** Shorter than six characters, it would be found in other words. */
  @Test
  void shouldFindAShortSecretWhereItStandsAlone() {
    assertThat(sent("op").mask("{\"op\":\"op\",\"x\":[\"op\",\"open\"]}"))
        .isEqualTo("{\"op\":\"***\",\"x\":[\"***\",\"open\"]}");
  }

  @Test
  void shouldRecordWithoutASecretThatAMemberOfTheSameNameHides(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("exchanges.json");
    String body = "{\"count\":1,\"echo\":\"" + TOKEN + "\",\"echo\":\"x\"}";
    var service = new FakeTransport().answer(200, body);
    try (var client =
        BcsClient.builder()
            .endpoint("http://bcs.example")
            .transport(FakeTransport.recording(service, file))
            .build()) {
      client.listOpRecord(request(TOKEN));
    }
    assertThat(Files.readString(file)).contains("***").doesNotContain(TOKEN);
  }

  private static TransportRequest sent(String token) {
    var service = new FakeTransport().otherwise(request -> TransportAnswer.json(200, "{}"));
    try (var client =
        BcsClient.builder().endpoint("http://bcs.example").transport(service).build()) {
      client.listOpRecord(request(token));
    }
    return service.requests().get(0);
  }

  private static ListOpRecordRequest request(String token) {
    return ListOpRecordRequest.builder().projectId("p").xAuthToken(token).build();
  }
}

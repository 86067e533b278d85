package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiDecodingException;
import org.processcontracts.client.ApiException;
import org.processcontracts.client.ApiTransportException;
import org.processcontracts.client.Json;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.CryptoMethod;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;

/** No message, and no cause, tells a secret or what a service says. */
@Timeout(30)
class ClientSecretTest {

  private static final String TOKEN = "MIIT/the=token/of+bcs==";
  private static final String KEY = "-----BEGIN KEY-----\n\"secret\"\n-----END KEY-----";

  @Test
  void shouldMaskSecretsInRequests() {
    assertThat(datashare().toString()).contains("sk=***", "cert=***").doesNotContain("secret");
    assertThat(bcs().toString()).contains("xAuthToken=***").doesNotContain(TOKEN);
  }

  /** Escaped in any way, in part, cut off: an echo cannot be told from other text. */
  static Stream<String> echoes() {
    return Stream.of(
        TOKEN,
        TOKEN.replace("/", "\\/").replace("=", "\\u003d"),
        TOKEN.substring(0, 10),
        "{\"count\":\"" + TOKEN + "\"}",
        "{\"" + TOKEN + "\":{\"" + TOKEN,
        "{\"operation_records\":[{\"operation_process\":{\"" + TOKEN + "\":7}}]}",
        Json.write(KEY),
        KEY.replace("\n", "\r\n"),
        " ".repeat(65_530) + TOKEN);
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void shouldNotRepeatWhatAServiceSays(String echo) throws Exception {
    for (int status : new int[] {200, 302, 401, 500}) {
      try (var service = LoopbackService.answering(status, echo, "X-Echo: " + TOKEN);
          var client = BcsClient.builder().endpoint(service.endpoint()).strict(true).build();
          var datashare = DatashareClient.builder().endpoint(service.endpoint()).build()) {
        var first = catchThrowableOfType(ApiException.class, () -> client.listOpRecord(bcs()));
        assertThat(printed(first))
            .contains("answered " + status)
            .doesNotContain(TOKEN.substring(0, 5), "BEGIN", "q-ery");
        // To this contract some of the echoes are members that it does not know.
        if (status != 200) {
          var second =
              catchThrowableOfType(
                  ApiException.class, () -> datashare.queryDatasetSharingProcessList(datashare()));
          assertThat(printed(second))
              .contains("answered " + status)
              .doesNotContain(TOKEN.substring(0, 5), "BEGIN", "secret");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad token %s\r\n\r\n",
        "HTTP/1.1 %s\r\n\r\n",
        "HTTP/1.1 200 OK\r\n%s\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n\r\n"
      })
  void shouldNotRepeatAnAnswerThatIsNoHttp(String answer) throws Exception {
    byte[] wire = answer.formatted(TOKEN).getBytes(StandardCharsets.US_ASCII);
    try (var service = new LoopbackService(out -> out.write(wire));
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown = catchThrowableOfType(ApiException.class, () -> client.listOpRecord(bcs()));

      assertThat(printed(thrown)).doesNotContain(TOKEN.substring(0, 5), "bad token", "q-ery");
    }
  }

  @Test
  void shouldTellAFailureByItsClass() throws Exception {
    byte[] wire = "bad token\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (var service = new LoopbackService(out -> out.write(wire));
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(ApiTransportException.class, () -> client.listOpRecord(bcs()));

      assertThat(thrown)
          .hasMessageMatching(
              "GET /v2/p/operation/record was not answered by http://[0-9.:]+: \\w+Exception");
      assertThat(thrown.getCause()).hasMessageMatching("java\\.[a-z.]+\\.\\w+Exception");
      assertThat(thrown.getCause().getStackTrace()).isNotEmpty();
    }
  }

  @Test
  void shouldShowOnlyNamesOfTheContractWhereABodyCannotBeRead() throws Exception {
    String key = "a\\n2026-01-01 ERROR forged";
    String body = "{\"data\":{\"" + key + "\":{\"" + key + "\": }}}";
    String map =
        "{\"operation_records\":[{\"operation_process\":{\"" + key + "\":{\"detail\":}}}]}";
    try (var service = LoopbackService.answering(200, body);
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(ApiDecodingException.class, () -> client.listOpRecord(bcs()));

      assertThat(thrown.getMessage()).doesNotContain("forged", "\n");
    }
    try (var service = LoopbackService.answering(200, map);
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(ApiDecodingException.class, () -> client.listOpRecord(bcs()));

      assertThat(thrown).hasMessageContaining("/operation_records/0/operation_process/*/detail");
      assertThat(thrown.getMessage()).doesNotContain("forged", "\n");
    }
  }

  private static String printed(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static ListOpRecordRequest bcs() {
    return ListOpRecordRequest.builder()
        .projectId("p")
        .operationId("q-ery")
        .xAuthToken(TOKEN)
        .build();
  }

  private static QueryDatasetSharingProcessListRequest datashare() {
    return QueryDatasetSharingProcessListRequest.builder()
        .body(
            QueryProcessesRequestBody.builder()
                .orgID("o")
                .channelID("c")
                .cryptoMethod(CryptoMethod.SW)
                .cert("secret certificate")
                .sk(KEY)
                .timestamp("t")
                .creatorDID("d")
                .build())
        .build();
  }
}

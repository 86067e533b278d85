package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no client of HTTP would send, written byte by byte. */
class RawTest {

  private static final Server SERVER = Server.on(Database.H2);
  private static final String INSTANCES = "/v1/workflow/templates/x/instances";

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "[]",
        "[{\"Id\":\"Title\",\"Operator\":\"=\",\"Value1\":\"a\"}]",
        "[{\"Id\":\"Title\",\"Operator\":\"<>\",\"Value1\":\"|\\\\^`{}\"}]"
      })
  void shouldTakeAFilterThatIsNotEncoded(String filter) throws IOException {
    assertThat(send(get(INSTANCES + "?filter=" + filter))).startsWith("HTTP/1.1 200");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of(get(INSTANCES + "?filter=é"), 400, "%C3%A9"),
        Arguments.of(get(INSTANCES + "?filter=a#b"), 400, "percent signs"),
        Arguments.of(get("/é"), 400, "%C3%A9"),
        Arguments.of(get("/v1/" + "a".repeat(70_000)), 400, "64 KB"),
        Arguments.of(get(INSTANCES + "?" + "a=1&".repeat(1001)), 400, "more than 1000 parameters"),
        Arguments.of(get(INSTANCES + "?" + "a=1&".repeat(999) + "a=%FF"), 400, "not UTF-8"),
        Arguments.of(get(INSTANCES + "?limit=%FF"), 400, "not UTF-8"),
        Arguments.of(get("/actuator/nothing"), 404, "\"error\":\"Not Found\""),
        Arguments.of(get("/error"), 404, "\"error\":\"Not Found\""),
        Arguments.of(get("/nothing"), 404, "\"error\":\"Not Found\""));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void shouldSayWhatCannotBeRead(String request, int status, String told) throws IOException {
    assertThat(send(request)).startsWith("HTTP/1.1 " + status).contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 405",
    "/actuator/health, 405",
    "/v2/a/operation/record, 405",
    "/v1/workflow/templates/x/instances, 405",
    "/v1/datashare/dataset/query-processes, 415",
    "/batch-processing-service/v2.1/flowInstances?action=search, 415",
    "/v1/a/eds/instances/b/connectors/c/contracts/d, 405"
  })
  void shouldReadNoMultipart(String path, int status) throws IOException {
    for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
      String body = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ntruncated";
      assertThat(send(post(path, "Content-Type: " + type, body))).startsWith("HTTP/1.1 " + status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, a=b",
    "multipart/form-data; boundary=x, --x",
    "application/json, {"
  })
  void shouldLimitEveryBody(String type, String start) throws IOException {
    String body = start + "a".repeat(3_000_000);
    String chunked = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    String request =
        "POST /v1/datashare/dataset/query-processes HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Connection: close\r\n"
            + "Transfer-Encoding: chunked\r\n"
            + "Content-Type: "
            + type
            + "\r\n\r\n"
            + chunked;
    assertThat(send(request)).startsWith("HTTP/1.1 413").contains("reference.limits.body");
  }

  @ParameterizedTest
  @CsvSource({"gzip, 415", "br, 415", "identity, 400"})
  void shouldReadNoCodedBody(String coding, int status) throws IOException {
    String headers = "Content-Type: application/json\r\nContent-Encoding: " + coding;
    assertThat(send(post("/v1/datashare/dataset/query-processes", headers, "{}")))
        .startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "/nope",
    "/",
    "/actuator/health",
    "/batch-processing-service/nope",
    "/v1/datashare/x"
  })
  void shouldTakeNoPatternForAMediaType(String path) throws IOException {
    for (String type : new String[] {"*/*", "application/*", "application/*+json", "nonsense"}) {
      String request = get(path).replace("Host:", "Content-Type: " + type + "\r\nHost:");
      assertThat(send(request)).startsWith("HTTP/1.1 415").contains("The Content-Type is not one");
    }
  }

  @ParameterizedTest
  @CsvSource({"CONNECT /v2/a/operation/record HTTP/1.1", "GET /nope HTTP/2.0"})
  void shouldBlameTheCallerForWhatNoContractHas(String line) throws IOException {
    assertThat(send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("as HTTP/1.1 wants it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v2/a/operation/record | 405 | Allow: GET | \"BCS.4050405\"",
        "/v1/workflow/templates/x/instances | 405 | Allow: GET | \"BadRequest\"",
        "/v1/datashare/dataset/query-processes | 405 | Allow: POST | \"BCS.4050405\"",
        "/v1/a/eds/instances/b/connectors/c/contracts/d | 405 | Allow: GET | \"EDS.00000405\"",
        "/batch-processing-service/v2.1/flowInstances | 405 | Allow: POST | \"code\":405",
        "/ | 405 | Allow: GET | Method Not Allowed",
        "/actuator/health | 405 | Allow: GET | Method Not Allowed",
        "/page/page.js | 405 | Allow: GET, HEAD | Method Not Allowed",
        "/v2/a/operation/other | 404 | '' | \"BCS.4040404\"",
        "/nope | 404 | '' | Not Found"
      })
  void shouldRefuseToTrace(String path, int status, String allow, String told) throws IOException {
    String request =
        get(path).replace("GET", "TRACE").replace("Host:", "X-Auth-Token: s3cret\r\nHost:");
    String answer = send(request);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("X-Request-Id: ", "Content-Type: application/json", told)
        .doesNotContain("s3cret");
    assertThat(allowed(answer)).isEqualTo(allow);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v2/a/operation/record | 200 | Allow: GET,HEAD,OPTIONS",
        "/v1/datashare/dataset/query-processes | 200 | Allow: POST,OPTIONS",
        "/nope | 404 | ''"
      })
  void shouldTellTheMethodsOfAPath(String path, int status, String allow) throws IOException {
    String answer = send(get(path).replace("GET", "OPTIONS"));
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(allowed(answer)).isEqualTo(allow);
  }

  private static String allowed(String answer) {
    return answer.lines().filter(line -> line.startsWith("Allow: ")).findFirst().orElse("");
  }

  @Test
  void shouldRefuseATextThatNoPatternCanBeTriedOn() throws IOException {
    String body =
        "{\"type\":1,\"owner\":\"\",\"fromTriggerTime\":0,\"toTriggerTime\":1,\"status\":\"%s\",\"pagination\":{\"pageNo\":1,\"pageSize\":1}}"
            .formatted("1,".repeat(20_000) + "1");
    String path = "/batch-processing-service/v2.1/flowInstances?userId=x&orgId=y&action=search";
    assertThat(send(post(path, "Content-Type: application/json", body)))
        .startsWith("HTTP/1.1 400")
        .contains("\"code\":400", "too long for the pattern");
  }

  @Test
  void shouldKnowATokenByItsBytes() throws IOException {
    String request =
        get("/v2/tests/operation/record").replace("Host:", "X-Auth-Token: tökën\r\nHost:");
    assertThat(send(request)).startsWith("HTTP/1.1 200");
    String instances = get(INSTANCES).replace("Host:", "Authorization: Bearer tökën\r\nHost:");
    assertThat(send(instances)).as("has no tenant").startsWith("HTTP/1.1 403");
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  private static String post(String path, String headers, String body) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, headers, body.length(), body);
  }

  private static String send(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVER.base().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

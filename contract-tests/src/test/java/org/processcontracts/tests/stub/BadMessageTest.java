package org.processcontracts.tests.stub;

import static org.processcontracts.tests.stub.Failures.assertFailure;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

/** What is wrong with a message as a whole is the client's fault, told in the provider's shape. */
@ExtendWith(StubExtension.class)
class BadMessageTest {

  private static final String DATASHARE = "/v1/datashare/dataset/query-processes";
  private static final String ENOS =
      "/batch-processing-service/v2.1/flowInstances?userId=u&orgId=o&action=search";

  static Stream<byte[]> bodies() {
    return Stream.concat(
        Stream.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "1",
                "\"\"",
                "{",
                "{\"a\":1,}",
                "{}{}",
                "{\"sk\":\"a\",\"sk\":\"b\"}",
                "[".repeat(100_000),
                "{\"type\":" + "9".repeat(2_000) + "}",
                "{\"owner\":\"\u0000\"}")
            .map(text -> text.getBytes(StandardCharsets.UTF_8)),
        Stream.of(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'}));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void shouldRefuseABodyThatIsNoRequest(byte[] body, StubApplication.Running stub) {
    var wire = Wire.to(stub.baseUri());
    var json = "application/json";
    assertFailure(
        stub,
        "datashare",
        400,
        wire.send(Request.of("POST", DATASHARE).header("Content-Type", json).body(body)));
    assertFailure(
        stub,
        "enos",
        400,
        wire.send(Request.of("POST", ENOS).header("Content-Type", json).body(body)));
  }

  @Test
  void shouldRefuseAMissingBody(StubApplication.Running stub) {
    var request = Request.of("POST", ENOS).header("Content-Type", "application/json");
    assertFailure(stub, "enos", 400, Wire.to(stub.baseUri()).send(request));
  }

  @ParameterizedTest
  @CsvSource({
    "enos, POST, " + ENOS + ", Content-Type, text/plain, 415",
    "enos, POST, " + ENOS + ", Content-Type, application/x-www-form-urlencoded, 415",
    "enos, POST, " + ENOS + ", Content-Type, nonsense, 415",
    "enos, POST, " + ENOS + ", X-None, x, 415",
    "enos, GET, " + ENOS + ", X-None, x, 405",
    "datashare, PUT, " + DATASHARE + ", Content-Type, application/json, 405",
    "datashare, POST, " + DATASHARE + "/, Content-Type, application/json, 404",
    "bcs, GET, /v2/0/operation/records, X-Auth-Token, x, 404",
    "bcs, DELETE, /v2/0/operation/record, X-Auth-Token, x, 405",
    "bcs, GET, /v2/0/operation/record, Accept, text/plain, 406",
    "dadayun, GET, /v1/workflow/templates/0, Accept, */*, 404",
    "dadayun, POST, /v1/workflow/templates/0/instances, Accept, */*, 405",
    "eds, GET, /v1/0/eds/instances/0/connectors/0/contracts/, X-Auth-Token, x, 404"
  })
  void shouldAnswerInTheShapeOfTheProvider(
      String api,
      String method,
      String target,
      String header,
      String value,
      int status,
      StubApplication.Running stub) {
    var request = Request.of(method, target).header(header, value);
    if (!method.equals("GET")) {
      request = request.body("{}".getBytes(StandardCharsets.UTF_8));
    }
    assertFailure(stub, api, status, Wire.to(stub.baseUri()).send(request));
  }
}

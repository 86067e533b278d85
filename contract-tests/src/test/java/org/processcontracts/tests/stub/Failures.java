package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.processcontracts.kit.wire.Exchange;

/** Judges answers to bad requests. */
final class Failures {

  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "bcs", Set.of("error_code", "error_msg"),
          "dadayun", Set.of("Code", "Message"),
          "datashare", Set.of("errorCode", "errorMsg"),
          "eds", Set.of("data", "total", "error_code", "error_msg"),
          "enos", Set.of("code", "msg"));

  private Failures() {}

  /** Asserts the status, and that the body is a failure as that provider writes it. */
  static void assertFailure(
      StubApplication.Running stub, String api, int status, Exchange exchange) {
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(status);
    assertThat(exchange.header("Content-Type")).as("%s", exchange).hasValue("application/json");
    var body = stub.mapper().readTree(exchange.text());
    assertThat(body.propertyNames()).as("%s", exchange).hasSameElementsAs(MEMBERS.get(api));
  }
}

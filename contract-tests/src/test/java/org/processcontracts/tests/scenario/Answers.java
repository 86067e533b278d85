package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Header;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.tests.wire.Exchange;
import tools.jackson.databind.JsonNode;

/** Holds what came over the wire against what the contract promises. */
final class Answers {

  private final Contract contract;

  Answers(Contract contract) {
    this.contract = contract;
  }

  /** Fails unless the answer is the expected one, and one that the contract declares. */
  void assertExpected(Operation operation, Exchange exchange, Expected expected) {
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(expected.status());
    assertKeepsContract(operation, exchange);
    assertThat(expected.differences(exchange.text()))
        .as("differences from %s in %s", expected.example(), exchange)
        .isEmpty();
  }

  /** Fails unless the answer is one that the contract declares for its status. */
  void assertKeepsContract(Operation operation, Exchange exchange) {
    Response response = promised(operation, exchange);
    Content content = response.contents().get(0);
    assertThat(exchange.header("Content-Type").orElse(""))
        .as("Content-Type in %s", exchange)
        .startsWith(content.mediaType());
    JsonNode body = ExactJson.read(exchange.text());
    assertThat(contract.validator().validate(body, content.schema(), Side.RESPONSE))
        .as("violations of %s in %s", content.schema(), exchange)
        .isEmpty();
    response.headers().forEach(header -> assertHeader(header, exchange));
  }

  private Response promised(Operation operation, Exchange exchange) {
    String status = Integer.toString(exchange.status());
    Response response =
        operation.responses().getOrDefault(status, operation.responses().get("default"));
    assertThat(response)
        .as("what %s promises for status %s, %s", operation.operationId(), status, exchange)
        .isNotNull();
    return response;
  }

  private void assertHeader(Header header, Exchange exchange) {
    Optional<String> text = exchange.header(header.name());
    if (text.isEmpty()) {
      assertThat(header.required()).as("%s required in %s", header.name(), exchange).isFalse();
      return;
    }
    JsonNode value = new RequestValidator(contract).value(header.schema(), text.get());
    assertThat(contract.validator().validate(value, header.schema(), Side.RESPONSE))
        .as("violations of header %s in %s", header.name(), exchange)
        .isEmpty();
  }
}

package org.processcontracts.tests.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.processcontracts.tests.wire.Json.differences;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.client.ApiErrorException;
import org.processcontracts.client.ApiResponse;
import org.processcontracts.client.Json;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.cases.RequestCases;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.tests.wire.Exchange;
import org.processcontracts.tests.wire.Wire;

/** What every target has to do for every contract under specs. */
@ParameterizedClass(name = ScenarioTable.API_TITLE + "{0}")
@MethodSource("contracts")
abstract class Scenarios {

  /** A status that no document lists, as gateways answer it. */
  private static final int UNLISTED = 429;

  @Parameter Contract contract;

  abstract Target target();

  static List<Contract> contracts() {
    return Contracts.discover(Path.of(System.getProperty("specs.directory")));
  }

  @TestFactory
  Stream<DynamicTest> shouldAnswerAsTheDocumentShows() {
    return examples(this::answered);
  }

  @TestFactory
  Stream<DynamicTest> shouldReachTheClientAsTheDocumentShows() {
    return examples(this::readByClient);
  }

  @TestFactory
  Stream<DynamicTest> shouldTakeEveryDocumentedRequest() {
    return contract.operations().stream()
        .filter(operation -> operation.requestBody() != null)
        .flatMap(
            operation ->
                operation.requestBody().content().examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                operation.operationId() + " / request / " + example.name(),
                                () ->
                                    assertTaken(
                                        operation, documented(operation, example.name())))));
  }

  @TestFactory
  Stream<DynamicTest> shouldHoldTheLineOfEveryConstraint() {
    return contract.operations().stream()
        .flatMap(
            operation ->
                RequestCases.derive(contract, operation, documented(operation, "")).cases().stream()
                    .map(boundary -> boundary(operation, boundary)));
  }

  @TestFactory
  Stream<DynamicTest> shouldHaveCasesOnBothSidesOfEveryConstraint() {
    return contract.operations().stream()
        .map(
            operation ->
                dynamicTest(
                    operation.operationId(),
                    () ->
                        assertThat(
                                RequestCases.derive(contract, operation, documented(operation, ""))
                                    .gaps())
                            .isEmpty()));
  }

  /** A documented answer, with the status under which to ask for it. */
  private record Documented(Operation operation, Response response, Example example) {

    int status() {
      return response.status().equals("default") ? UNLISTED : Integer.parseInt(response.status());
    }

    String preference() {
      return "code=%d, example=%s".formatted(status(), example.name());
    }
  }

  private Stream<DynamicTest> examples(ThrowingConsumer<Documented> scenario) {
    return contract.operations().stream()
        .flatMap(
            operation ->
                operation.responses().values().stream()
                    .flatMap(
                        response ->
                            response.contents().get(0).examples().stream()
                                .map(example -> new Documented(operation, response, example))))
        .map(
            it ->
                dynamicTest(
                    "%s / %s / %s"
                        .formatted(
                            it.operation().operationId(),
                            it.response().status(),
                            it.example().name()),
                    () -> scenario.accept(it)));
  }

  private void answered(Documented documented) {
    Operation operation = documented.operation();
    Example example = documented.example();
    Exchange exchange =
        send(operation, documented(operation, example.name()), documented.preference());
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(documented.status());
    new Answers(contract).assertKeepsContract(operation, exchange);
    assertThat(differences(example.value().toString(), exchange.text()))
        .as("differences from %s in %s", example.pointer(), exchange)
        .isEmpty();
  }

  private void readByClient(Documented documented) throws Exception {
    Operation operation = documented.operation();
    String expected = documented.example().value().toString();
    Request request = documented(operation, documented.example().name());
    URI target = target().base(contract.api());
    try (var relay = new PreferringRelay(target, documented.preference())) {
      try {
        ApiResponse<?> response = new ClientCall(contract, operation, request).send(relay.base());
        assertThat(response.status()).isEqualTo(documented.status());
        assertThat(differences(expected, Json.write(response.body()))).isEmpty();
      } catch (ApiErrorException failure) {
        assertThat(failure.status()).isEqualTo(documented.status());
        assertThat(failure.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/json");
        assertThat(differences(expected, new String(failure.rawBody(), UTF_8))).isEmpty();
        assertThat(differences(expected, ClientCall.error(failure))).isEmpty();
      }
      assertThat(relay.seen()).hasSize(1);
      SentRequests.assertSent(operation, request, relay.seen().get(0));
    }
  }

  private DynamicTest boundary(Operation operation, RequestCase boundary) {
    return dynamicTest(
        "%s / %s / %s"
            .formatted(
                operation.operationId(), boundary.valid() ? "taken" : "refused", boundary.name()),
        () -> {
          Exchange exchange = send(operation, boundary.request(), "");
          assertThat(exchange.status())
              .as("%s, %s, %s", boundary.name(), boundary.pointer(), exchange)
              .isEqualTo(target().status(operation, boundary));
          new Answers(contract).assertKeepsContract(operation, exchange);
        });
  }

  private void assertTaken(Operation operation, Request request) {
    Exchange exchange = send(operation, request, "");
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(operation.success());
    new Answers(contract).assertKeepsContract(operation, exchange);
  }

  private Request documented(Operation operation, String name) {
    return new RequestValidator(contract).documented(operation, name);
  }

  private Exchange send(Operation operation, Request request, String preference) {
    var wire = WireRequests.of(operation, request);
    return Wire.to(target().base(contract.api()))
        .send(preference.isEmpty() ? wire : wire.header("Prefer", preference));
  }
}

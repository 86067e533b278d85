package org.processcontracts.tests.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.processcontracts.tests.wire.Json.differences;

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
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.tests.wire.Exchange;

/** What every target has to do for every contract under specs. */
@ParameterizedClass(name = ScenarioTable.API_TITLE + "{0}")
@MethodSource("contracts")
abstract class Scenarios {

  @Parameter Contract contract;

  abstract Target target();

  static List<Contract> contracts() {
    return Contracts.discover(Path.of(System.getProperty("specs.directory")));
  }

  @TestFactory
  Stream<DynamicTest> shouldAnswerAsTheDocumentShows() {
    return answers(this::answered);
  }

  @TestFactory
  Stream<DynamicTest> shouldReachTheClientAsTheDocumentShows() {
    return answers(this::readByClient);
  }

  @TestFactory
  Stream<DynamicTest> shouldTakeEveryDocumentedRequest() {
    return operations()
        .filter(operation -> operation.requestBody() != null)
        .flatMap(
            operation ->
                operation.requestBody().content().examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                operation.operationId() + " / request / " + example.name(),
                                () -> assertTaken(operation, example.name()))));
  }

  @TestFactory
  Stream<DynamicTest> shouldHoldTheLineOfEveryConstraint() {
    return operations()
        .flatMap(
            operation ->
                RequestCases.derive(
                        contract, operation, target().documented(contract, operation, ""))
                    .cases()
                    .stream()
                    .map(boundary -> boundary(operation, boundary)));
  }

  /** Those of the contract; where the target does not have them, the table tells so. */
  private Stream<Operation> operations() {
    assumeTrue(target().serves(contract.api()), "the target does not have this API");
    return contract.operations().stream();
  }

  private Stream<DynamicTest> answers(ThrowingConsumer<Documented> scenario) {
    return operations()
        .flatMap(operation -> Documented.of(contract, operation))
        .map(answer -> dynamicTest(answer.title(), () -> scenario.accept(answer)));
  }

  private void answered(Documented answer) {
    Call call = target().asking(answer);
    Exchange exchange = target().wire(contract.api()).send(call.wire());
    new Answers(contract).assertExpected(answer.operation(), exchange, call.expected());
  }

  /** A client cannot say what breaks its contract: then the relay says it in its place. */
  private void readByClient(Documented answer) throws Exception {
    Call call = target().asking(answer);
    Operation operation = answer.operation();
    boolean sayable =
        call.operation().equals(operation)
            && new RequestValidator(contract).validate(operation, call.request()).isEmpty();
    Request said =
        sayable
            ? call.request()
            : target().documented(contract, operation, answer.example().name());
    try (var relay =
        new Relay(
            target().wire(contract.api()),
            sent -> sayable ? call.withHeaders(sent) : call.wire())) {
      try {
        ApiResponse<?> response = new ClientCall(contract, operation, said).send(relay.base());
        assertRead(call.expected(), response.status(), Json.write(response.body()));
      } catch (ApiErrorException failure) {
        String raw = new String(failure.rawBody(), UTF_8);
        assertRead(call.expected(), failure.status(), raw);
        assertThat(failure.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/json");
        assertThat(differences(raw, ClientCall.error(failure))).isEmpty();
      }
      assertThat(relay.seen()).hasSize(1);
      SentRequests.assertSent(operation, said, relay.seen().get(0));
    }
  }

  private static void assertRead(Expected expected, int status, String body) {
    assertThat(status).as("status with %s", body).isEqualTo(expected.status());
    assertThat(expected.differences(body)).as("differences in %s", body).isEmpty();
  }

  private DynamicTest boundary(Operation operation, RequestCase boundary) {
    return dynamicTest(
        "%s / %s / %s"
            .formatted(
                operation.operationId(), boundary.valid() ? "taken" : "refused", boundary.name()),
        () ->
            assertAnswer(
                operation, boundary.request(), target().atEdge(contract, operation, boundary)));
  }

  private void assertTaken(Operation operation, String name) {
    assertAnswer(
        operation,
        target().documented(contract, operation, name),
        Expected.status(operation.success()));
  }

  private void assertAnswer(Operation operation, Request request, Expected expected) {
    Call call = Call.of(operation, request, expected);
    Exchange exchange = target().wire(contract.api()).send(call.wire());
    new Answers(contract).assertExpected(operation, exchange, expected);
  }
}

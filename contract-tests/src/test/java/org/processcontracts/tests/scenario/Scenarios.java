package org.processcontracts.tests.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.processcontracts.kit.wire.Json.differences;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;
import org.processcontracts.client.ApiErrorException;
import org.processcontracts.client.ApiResponse;
import org.processcontracts.client.Json;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Documented;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.FindingText;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.NotAskedException;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.cases.Absences;
import org.processcontracts.kit.cases.Bodies;
import org.processcontracts.kit.cases.DocumentedAnswers;
import org.processcontracts.kit.cases.DocumentedRequests;
import org.processcontracts.kit.cases.Edges;
import org.processcontracts.kit.cases.Messages;
import org.processcontracts.kit.cases.Queries;
import org.processcontracts.kit.cases.Spellings;
import org.processcontracts.kit.cases.Texts;
import org.processcontracts.kit.relation.RecordCases;
import org.processcontracts.kit.relation.RelationCases;
import org.processcontracts.kit.relation.TenantCases;

/** What every target has to do for every contract under specs. */
@ParameterizedClass(name = ScenarioTable.API_TITLE + "{0}")
@MethodSource("contracts")
abstract class Scenarios {

  @Parameter ContractFile file;

  abstract Target target();

  static List<ContractFile> contracts() {
    return ContractFile.in(Path.of(System.getProperty("specs.directory")));
  }

  /** Those contracts by themselves. */
  static List<Contract> bundled() {
    return contracts().stream().map(ContractFile::contract).toList();
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldAnswerAsTheDocumentShows() {
    return cases(DocumentedAnswers.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldTakeEveryDocumentedRequest() {
    return cases(DocumentedRequests.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldHoldTheLineOfEveryConstraint() {
    return cases(Edges.INSIDE, Edges.OUTSIDE);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldDoWithoutWhatIsOptional() {
    return cases(Absences.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldRefuseBadMessages() {
    return cases(Messages.GROUP, Bodies.MALFORMED, Bodies.DOUBTFUL);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldAnswerAnyText() {
    return cases(Texts.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldAnswerOddQueries() {
    return cases(Queries.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldReadEverySpellingAlike() {
    return cases(Spellings.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldAgreeWithItself() {
    return cases(RelationCases.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldGiveHardRecordsBack() {
    return cases(RecordCases.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldShowEveryoneTheirOwnAlone() {
    return cases(TenantCases.GROUP);
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicTest> shouldReachTheClientAsTheDocumentShows() {
    assumeServed();
    return file.contract().operations().stream()
        .flatMap(operation -> Documented.of(file.contract(), operation))
        .map(answer -> dynamicTest(answer.title(), () -> readByClient(answer)));
  }

  private Stream<DynamicTest> cases(String... groups) {
    assumeServed();
    Set<String> wanted = Set.copyOf(Arrays.asList(groups));
    return Kit.cases(file.contract(), target())
        .filter(tried -> wanted.contains(tried.group()))
        .map(tried -> dynamicTest(tried.title(), () -> assertKept(tried)));
  }

  /** Where the target does not have the API, the table tells so. */
  private void assumeServed() {
    assumeTrue(target().serves(file.api()), "the target does not have this API");
  }

  private void assertKept(Case tried) {
    long start = System.nanoTime();
    Result result = run(tried);
    Told told = Told.of(file, result, (System.nanoTime() - start) / 1_000_000);
    KitReport.add(name(), file, told);
    switch (result.outcome()) {
      case NOT_ASKED -> throw new TestAbortedException(result.reason());
      case KNOWN -> {}
      default -> assertThat(result.findings()).as("%s", FindingText.of(told)).isEmpty();
    }
  }

  Result run(Case tried) {
    return Session.run(file.contract(), target(), tried);
  }

  private String name() {
    return getClass()
        .getAnnotation(DisplayName.class)
        .value()
        .substring(ScenarioTable.TARGET_TITLE.length());
  }

  /** A client cannot say what breaks its contract: then the relay says it in its place. */
  private void readByClient(Documented answer) throws Exception {
    Call call = asking(answer);
    Operation operation = answer.operation();
    boolean sayable =
        call.operation().equals(operation)
            && new RequestValidator(file.contract()).validate(operation, call.request()).isEmpty();
    Request said =
        sayable
            ? call.request()
            : target().documented(file.contract(), operation, answer.example().name());
    try (var relay =
        new Relay(
            target().wire(file.api()), sent -> sayable ? call.withHeaders(sent) : call.wire())) {
      try {
        ApiResponse<?> response =
            new ClientCall(file.contract(), operation, said).send(relay.base());
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

  private Call asking(Documented answer) {
    try {
      return target().asking(answer);
    } catch (NotAskedException e) {
      throw new TestAbortedException(e.getMessage());
    }
  }

  private static void assertRead(Expected expected, int status, String body) {
    assertThat(expected.holds(status)).as("status %d with %s", status, body).isTrue();
    assertThat(expected.differences(body)).as("differences in %s", body).isEmpty();
  }
}

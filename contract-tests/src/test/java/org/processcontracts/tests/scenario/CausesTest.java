package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.cases.RequestCases;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.Causes;
import org.processcontracts.kit.Documented;

/** What the scenarios are made of is complete, and nothing in it is left over. */
@ParameterizedClass(name = ScenarioTable.API_TITLE + "{0}")
@MethodSource("contracts")
class CausesTest {

  @Parameter Contract contract;

  static List<Contract> contracts() {
    return Scenarios.bundled();
  }

  @TestFactory
  Stream<DynamicTest> shouldHaveCasesOnBothSidesOfEveryConstraint() {
    return operations(operation -> assertThat(cases(operation).gaps()).isEmpty());
  }

  /** If this fails, an answer or a constraint has gone: take its line out of the file. */
  @TestFactory
  Stream<DynamicTest> shouldTellCausesOfDocumentedAnswersAlone() {
    return operations(
        operation -> {
          Causes causes = Causes.of(contract);
          List<String> answers = Documented.of(contract, operation).map(Documented::key).toList();
          assertThat(answers).containsAll(causes.answers(operation));
          assertThat(cases(operation).cases().stream().map(RequestCase::name))
              .containsAll(causes.edges(operation).propertyNames());
          assertThat(causes.edges(operation).valueStream())
              .allMatch(answer -> answer.isInt() || answers.contains(answer.stringValue()));
        });
  }

  @Test
  void shouldTellOfOperationsOfTheContractAlone() {
    Causes causes = Causes.of(contract);
    assertThat(contract.operations().stream().map(Operation::operationId))
        .containsAll(causes.operations().propertyNames());
    causes
        .operations()
        .forEach(told -> assertThat(told.propertyNames()).isSubsetOf("answers", "edges"));
  }

  /** If this fails, a file is named after no API: rename it, or take it away. */
  @Test
  void shouldHaveNoFileForAnotherApi() throws IOException {
    List<String> apis = contracts().stream().map(Contract::api).toList();
    for (String folder : List.of("causes", "relations", "records")) {
      Path files =
          Path.of(System.getProperty("specs.directory"))
              .resolveSibling("contract-tests/src/main/resources/" + folder);
      if (Files.exists(files)) {
        try (Stream<Path> found = Files.list(files)) {
          assertThat(found.map(file -> file.getFileName().toString().replaceFirst("\\..*", "")))
              .as(folder)
              .isSubsetOf(apis);
        }
      }
    }
  }

  private interface Check {
    void of(Operation operation);
  }

  private Stream<DynamicTest> operations(Check check) {
    return contract.operations().stream()
        .map(operation -> dynamicTest(operation.operationId(), () -> check.of(operation)));
  }

  private RequestCases cases(Operation operation) {
    return RequestCases.derive(
        contract, operation, new RequestValidator(contract).documented(operation, ""));
  }
}

package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.contract.Example;

/** Decision E-14: what no schema of the envelope can say. */
class EnosEnvelopeTest {

  static Stream<Example> answers() {
    return Scenarios.bundled().stream()
        .filter(contract -> contract.api().equals("enos"))
        .flatMap(contract -> contract.operations().stream())
        .flatMap(operation -> operation.responses().values().stream())
        .flatMap(response -> response.contents().get(0).examples().stream());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void shouldHoldDataWhenAndOnlyWhenTheCodeIsZero(Example answer) {
    boolean success = answer.value().get("code").intValue() == 0;
    assertThat(answer.value().path("data").isObject()).as("%s", answer).isEqualTo(success);
  }
}

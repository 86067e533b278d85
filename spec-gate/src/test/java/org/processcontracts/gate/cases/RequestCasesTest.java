package org.processcontracts.gate.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.YamlReader;

class RequestCasesTest {

  private final Contract contract =
      new Contract(
          "cases", YamlReader.read(Path.of("src/test/resources/cases/openapi.yaml")).tree());
  private final Operation operation = contract.operation("putThing");
  private final Request documented =
      new RequestValidator(contract).documented(operation, "documented");
  private final RequestCases derived = RequestCases.derive(contract, operation, documented);

  /** Name of each case at a place, with the text or JSON that stands there. */
  private List<String> cases(String place) {
    return derived.cases().stream()
        .filter(derivedCase -> derivedCase.name().startsWith(place + " "))
        .map(
            derivedCase -> {
              Request request = derivedCase.request();
              String name = derivedCase.name().substring(place.length() + 1);
              String at = place.replaceAll("\\(\\d\\)", "");
              String value =
                  at.startsWith("/body")
                      ? String.valueOf(
                          request.body() == null ? null : request.body().at(at.substring(5)))
                      : request
                          .parameters()
                          .get(new Request.Key(at.split("/")[1], at.split("/")[2]));
              return name + " = " + value;
            })
        .toList();
  }

  @Test
  void shouldDeriveBothSidesOfEachParameterConstraint() {
    assertThat(cases("/path/id"))
        .containsExactly(
            "pattern inside: documented = 7",
            "pattern inside: longest = 777",
            "pattern outside: too long = 7777",
            "pattern outside: bad character = !");
    assertThat(cases("/header/Token"))
        .containsExactly(
            "required outside: absent = null",
            "minLength inside: length 1 = a",
            "minLength outside: too short = ",
            "maxLength inside: length 3 = abb",
            "maxLength outside: too long = abbb");
    assertThat(cases("/query/limit"))
        .containsExactly(
            "type inside: documented = 1",
            "type outside: text = x",
            "type outside: fraction = 1.5",
            "minimum inside: bound = 1",
            "minimum outside: below = 0",
            "maximum inside: just inside = 8",
            "maximum outside: bound = 9");
    assertThat(cases("/query/filter/(content)/0"))
        .contains(
            "enum inside: b = [\"b\"]",
            "enum outside: unknown = [\"ax\"]",
            "enum outside: empty = [\"\"]",
            "enum outside: other case = [\"A\"]",
            "enum outside: constant name = [\"KIND_A\"]",
            "type outside: number = [1]",
            "nullable outside: null = [null]");
  }

  @Test
  void shouldDeriveBothSidesOfEachBodyConstraint() {
    assertThat(cases("/body"))
        .containsExactly(
            "required outside: absent = null",
            "type inside: documented = " + documented.body(),
            "type outside: array = []",
            "nullable outside: null = null",
            "additionalProperties outside: unexpected member = "
                + "{\"kind\":\"a\",\"status\":\"1\",\"note\":null,\"size\":4,"
                + "\"unexpectedMember\":\"not in the contract\"}",
            "required outside: kind absent = {\"status\":\"1\",\"note\":null,\"size\":4}");
    assertThat(cases("/body/note"))
        .containsExactly(
            "type inside: documented = null",
            "type outside: number = 1",
            "type outside: boolean = true",
            "nullable inside: null = null");
    assertThat(cases("/body/status(0)"))
        .containsExactly(
            "type inside: documented = \"1\"",
            "type outside: boolean = true",
            "pattern inside: documented = \"1\"",
            "pattern outside: too long = \"11\"",
            "pattern outside: bad character = \"!\"");
    assertThat(cases("/body/status(1)"))
        .containsExactly(
            "type inside: documented = 0",
            "type outside: text = \"x\"",
            "type outside: fraction = 1.5",
            "format inside: greatest = 9223372036854775807",
            "format outside: greatest + 1 = 9223372036854775808",
            "format outside: least - 1 = -9223372036854775809",
            "minimum inside: bound = 0",
            "minimum outside: below = -1");
    assertThat(cases("/body/size"))
        .contains("multipleOf inside: multiple = 2", "multipleOf outside: beside a multiple = 3");
    assertThat(cases("/body/status")).containsExactly("oneOf outside: null = null");
  }

  @Test
  void shouldNameEachConstraintWithoutACase() {
    assertThat(derived.gaps())
        .containsExactly(
            new Gap(
                "/components/schemas/Thing/properties/odd/not",
                "/body/odd: no request just inside it"),
            new Gap(
                "/components/schemas/Thing/properties/odd/not",
                "/body/odd: no request just outside it"));
  }

  @Test
  void shouldAgreeWithTheSchemasAboutEveryCase() {
    String body = operation.requestBody().content().schema();
    assertThat(derived.cases())
        .hasSizeGreaterThan(50)
        .extracting(RequestCase::name)
        .doesNotHaveDuplicates();
    for (RequestCase derivedCase : derived.cases()) {
      Request request = derivedCase.request();
      boolean valid =
          request.body() != null
              && contract.validator().validate(request.body(), body, Side.REQUEST).isEmpty();
      for (var parameter : operation.parameters()) {
        String text = request.parameters().get(Request.Key.of(parameter));
        boolean number =
            parameter.name().equals("limit") && text != null && text.matches("-?[0-9.]+");
        valid &=
            text == null
                ? !parameter.required()
                : contract
                    .validator()
                    .validate(
                        ExactJson.read(number ? text : "\"" + text.replace("\"", "\\\"") + "\""),
                        parameter.schema(),
                        Side.REQUEST)
                    .isEmpty();
      }
      assertThat(valid).as(derivedCase.toString()).isEqualTo(derivedCase.valid());
    }
  }

  @Test
  void shouldRefuseToBeginWithAnInvalidRequest() {
    Request wrong = documented.with(new Request.Key("path", "id"), "x");
    assertThatThrownBy(() -> RequestCases.derive(contract, operation, wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("putThing: the documented request is not valid");
  }
}

package org.processcontracts.gate.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Side;
import tools.jackson.databind.JsonNode;

class SchemaCasesTest {

  private static Contract contract(String schema) {
    String text = "{\"components\": {\"schemas\": {\"S\": " + schema + "}}}";
    return new Contract("cases", ExactJson.read(text));
  }

  private static List<String> names(String schema) {
    return SchemaCases.derive(contract(schema), "/components/schemas/S", Side.RESPONSE)
        .cases()
        .stream()
        .map(it -> it.name() + " = " + it.payload())
        .toList();
  }

  @Test
  void shouldMakeAPayloadAndVaryIt() {
    assertThat(names("{\"type\": \"string\", \"pattern\": \"^[ab]{2,3}$\"}"))
        .contains(
            " pattern inside: documented = \"aa\"",
            " pattern inside: longest = \"aaa\"",
            " pattern outside: too long = \"aaaa\"",
            " pattern outside: too short = \"a\"");
    assertThat(names("{\"type\": \"integer\", \"multipleOf\": 3, \"minimum\": 4}"))
        .contains(" multipleOf inside: multiple = 6", " multipleOf outside: beside a multiple = 4");
    assertThat(
            names(
                "{\"type\": \"array\", \"uniqueItems\": true, \"minItems\": 2,"
                    + " \"items\": {\"type\": \"boolean\"}}"))
        .contains(" uniqueItems outside: an item twice = [true,true,false]");
  }

  @Test
  void shouldGoThroughAllOf() {
    assertThat(
            names(
                "{\"allOf\": [{\"type\": \"object\", \"required\": [\"a\"]},"
                    + " {\"properties\": {\"a\": {\"type\": \"integer\", \"maximum\": 2}}}]}"))
        .contains(" required outside: a absent = {}", "/a maximum outside: above = {\"a\":3}");
  }

  @Test
  void shouldAgreeWithTheSchemaAboutEveryReplyOfTheContracts() {
    int seen = 0;
    for (Contract contract : Contracts.discover(Path.of("../specs"))) {
      for (Operation operation : contract.operations()) {
        for (Response response : operation.responses().values()) {
          String schema = response.contents().get(0).schema();
          for (SchemaCase it : SchemaCases.derive(contract, schema, Side.RESPONSE).cases()) {
            JsonNode payload = it.payload();
            assertThat(contract.validator().validate(payload, schema, Side.RESPONSE).isEmpty())
                .as(it.toString())
                .isEqualTo(it.valid());
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
  }

  @Test
  void shouldSayWhenThereIsNothingToBeginWith() {
    Contract endless =
        contract(
            "{\"type\": \"object\", \"required\": [\"a\"], \"properties\":"
                + " {\"a\": {\"$ref\": \"#/components/schemas/S\"}}}");
    assertThatThrownBy(() -> SchemaCases.derive(endless, "/components/schemas/S", Side.REQUEST))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("found nothing valid by /components/schemas/S");
    Contract text = contract("{\"type\": \"string\"}");
    assertThatThrownBy(
            () ->
                SchemaCases.derive(
                    text, "/components/schemas/S", Side.REQUEST, ExactJson.read("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the payload is not valid by /components/schemas/S");
  }
}

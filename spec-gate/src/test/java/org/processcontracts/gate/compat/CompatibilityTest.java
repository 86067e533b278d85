package org.processcontracts.gate.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

class CompatibilityTest {

  private static final JsonNode BASE = Mutants.read("openapi.yaml");
  private static final String VALUE = "/components/schemas/Shared/properties/value";

  static List<JsonNode> rows() {
    return StreamSupport.stream(Mutants.read("changes.yaml").spliterator(), false).toList();
  }

  private static Contract contract(JsonNode row, String side) {
    String at = row.get("at").stringValue();
    return Mutants.with(BASE, at.equals("value") ? VALUE : at, row.path(side));
  }

  private static List<String> expected(JsonNode row, String direction) {
    List<String> expected = new ArrayList<>();
    row.get(direction).forEach(line -> expected.add(line.stringValue()));
    return expected;
  }

  private static List<String> found(Contract old, Contract now) {
    List<Change> changes = Compatibility.compare(old, now);
    changes.forEach(change -> Proof.check(old, now, change));
    assertThat(Compatibility.compare(old, now)).as("twice the same").isEqualTo(changes);
    return changes.stream()
        .map(change -> change.severity().name().charAt(0) + " " + change.id())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldJudgeAChangeAndItsOpposite(JsonNode row) {
    Contract old = contract(row, "old");
    Contract now = contract(row, "now");

    assertThat(found(old, now))
        .as("%s", Compatibility.compare(old, now))
        .containsExactlyInAnyOrderElementsOf(expected(row, "then"));
    assertThat(found(now, old))
        .as("back: %s", Compatibility.compare(now, old))
        .containsExactlyInAnyOrderElementsOf(expected(row, "back"));
    assertThat(Compatibility.compare(old, old)).isEmpty();
  }

  /** What a table of single changes cannot show. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "request-comparison-exhausted",
          "response-comparison-exhausted",
          "request-path-parameter-renamed",
          // Only the text of a parameter is said to hold something.
          "response-content-schema-added",
          "response-content-schema-removed");

  @Test
  void shouldKnowEveryIdAndItsOpposite() {
    Set<String> seen = new TreeSet<>(ELSEWHERE);
    Set<String> breaking = new TreeSet<>();
    for (JsonNode row : rows()) {
      for (String direction : List.of("then", "back")) {
        for (String line : expected(row, direction)) {
          seen.add(line.substring(2));
          if (line.startsWith("B ")) {
            breaking.add(line.substring(2));
          }
        }
      }
    }
    assertThat(seen).isEqualTo(ChangeIds.all());
    assertThat(ChangeIds.opposites().keySet()).containsAll(breaking);
    assertThat(ChangeIds.all()).containsAll(ChangeIds.opposites().values());
    assertThat(ChangeIds.all()).allMatch(id -> id.matches("[a-z]+(-[a-z]+)+"));
    Set<String> neverBreaking = new TreeSet<>(ChangeIds.opposites().keySet());
    neverBreaking.removeAll(breaking);
    neverBreaking.removeAll(ELSEWHERE);
    assertThat(neverBreaking).as("no row shows it to be breaking").isEmpty();
  }

  @Test
  void shouldTakeAPathParameterForTheSameByAnotherName() {
    JsonNode paths = BASE.at("/paths/~1things~1{id}");
    JsonNode renamed = ExactJson.read(paths.toString().replace("\"id\",\"in\"", "\"key\",\"in\""));
    Contract old = new Contract("things", BASE);
    Contract without = Mutants.with(BASE, "/paths/~1things~1{id}", MissingNode.getInstance());
    Contract now = Mutants.with(without.tree(), "/paths/~1things~1{key}", renamed);

    assertThat(found(old, now)).containsExactly("C request-path-parameter-renamed");
    Contract stricter =
        Mutants.with(
            now.tree(),
            "/paths/~1things~1{key}/post/parameters/0/schema",
            ExactJson.read("{\"type\": \"string\", \"maxLength\": 3}"));
    assertThat(Compatibility.compare(old, stricter))
        .extracting(Change::id)
        .containsExactly("request-max-length-lowered", "request-path-parameter-renamed");
  }

  @Test
  void shouldTellOneKeywordAndNotTheOneInItsPlace() {
    Contract old = Mutants.with(BASE, VALUE, ExactJson.read("{\"type\": \"string\"}"));
    Contract now =
        Mutants.with(BASE, VALUE, ExactJson.read("{\"type\": \"string\", \"nullable\": true}"));

    assertThat(Compatibility.compare(old, now))
        .extracting(Change::message)
        .allMatch(message -> message.endsWith(": nullable was absent, is true"));
  }

  @Test
  void shouldPlaceAChangeWhereItWasWritten() {
    String object = "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"%s}}%s}";
    String enums = ", \"enum\": [%s]";
    String plain = object.formatted("", "");

    assertThat(first(VALUE, plain, object.formatted("", ", \"required\": [\"a\"]")))
        .isEqualTo(VALUE + "/required/0");
    assertThat(
            first(
                VALUE,
                object.formatted(enums.formatted("1, 2"), ""),
                object.formatted(enums.formatted("1, 3, 2"), "")))
        .isEqualTo(VALUE + "/properties/a/enum/1");
  }

  @Test
  void shouldPlaceWhatAMovedStatusBreaksAtTheStatus() {
    String content =
        "{\"description\": \"d\", \"content\": {\"a/b\": {\"schema\": {\"type\": \"%s\"}}}}";
    String other = "\"default\": " + content.formatted("string");
    String both = "{\"404\": " + content.formatted("integer") + ", " + other + "}";
    String at = "/paths/~1bare/get/responses";

    assertThat(first(at, both, "{" + other + "}")).isEqualTo(at);
    assertThat(first(at, "{" + other + "}", both)).isEqualTo(at + "/404");
  }

  private static @Nullable String first(String at, String old, String now) {
    return Compatibility.compare(
            Mutants.with(BASE, at, ExactJson.read(old)),
            Mutants.with(BASE, at, ExactJson.read(now)))
        .get(0)
        .now();
  }

  @Test
  void shouldSeeNothingInARenamedComponentOrAnotherOrder() {
    Contract old = new Contract("things", BASE);
    Contract renamed =
        new Contract("things", ExactJson.read(BASE.toString().replace("Shared\"", "Common\"")));
    ObjectNode reversed = JsonNodeFactory.instance.objectNode();
    List<String> keys = new ArrayList<>(BASE.propertyNames());
    Collections.reverse(keys);
    keys.forEach(key -> reversed.set(key, BASE.get(key)));

    assertThat(found(old, renamed)).isEmpty();
    assertThat(found(old, new Contract("things", reversed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: string, nullable: true} | {type: string} | nullable was true, is absent",
        "{type: integer} | {type: integer, nullable: true} | nullable was absent, is true",
        "{type: string} | {type: string, not: {enum: [a]}} | not was absent, is a schema",
        "{type: string, not: {enum: [b]}} | {type: string, not: {enum: [a]}}"
            + "| the schema of not changed",
        "{type: number, minimum: 0} | {type: number, minimum: 0, exclusiveMinimum: true}"
            + "| exclusiveMinimum was absent, is true",
        "{type: number, minimum: 0} | {type: number, minimum: 1, exclusiveMinimum: true}"
            + "| minimum was 0, is 1, exclusiveMinimum was absent, is true"
      })
  void shouldNameTheKeywordThatChanged(String old, String now, String words) {
    assertThat(
            Compatibility.compare(
                Mutants.with(BASE, VALUE, yaml(old)), Mutants.with(BASE, VALUE, yaml(now))))
        .isNotEmpty()
        .allMatch(change -> change.message().endsWith("/value: " + words));
  }

  private static JsonNode yaml(String text) {
    return YamlReader.parse(Path.of("row.yaml"), text).tree();
  }

  /** Undeclared members are no witness, so nothing is said of them but that it was edited. */
  @Test
  void shouldNotClaimThatAnEditIsNeverSeen() {
    String open = "{type: object, properties: {a: {type: string}}%s}";
    assertThat(
            Compatibility.compare(
                Mutants.with(BASE, VALUE, yaml(open.formatted(""))),
                Mutants.with(
                    BASE, VALUE, yaml(open.formatted(", additionalProperties: {type: string}")))))
        .filteredOn(change -> change.id().equals(ChangeIds.EDITED))
        .allMatch(
            change ->
                change
                    .message()
                    .equals("the contract was edited; no exchange that it tells of changes"));
  }
}

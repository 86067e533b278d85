package org.processcontracts.gate.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.processcontracts.gate.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The search ends, whatever it is given. */
class BoundsTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonNode BASE = Mutants.read("openapi.yaml");
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  private static ObjectNode ref(String name) {
    return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  /** A contract with these schemas, the value being the one called Top. */
  private static Contract contract(ObjectNode schemas) {
    JsonNode tree =
        Mutants.with(BASE, "/components/schemas/Shared/properties/value", ref("Top")).tree();
    ObjectNode copy = (ObjectNode) tree.deepCopy();
    ((ObjectNode) copy.at("/components/schemas")).setAll(schemas);
    return new Contract("things", copy);
  }

  private static List<String> found(Contract old, Contract now) {
    List<Change> changes =
        Assertions.assertTimeoutPreemptively(ENOUGH, () -> Compatibility.compare(old, now));
    return changes.stream().map(it -> it.severity().name().charAt(0) + " " + it.id()).toList();
  }

  /** Each level includes the one below it twice: 4,096 paths, 13 schemas. */
  private static Contract tower(String keyword, int maximum) {
    ObjectNode schemas = NODES.objectNode();
    schemas.set("L0", NODES.objectNode().put("type", "integer").put("maximum", maximum));
    for (int level = 1; level <= 12; level++) {
      ArrayNode twice = NODES.arrayNode().add(ref("L" + (level - 1))).add(ref("L" + (level - 1)));
      schemas.set("L" + level, NODES.objectNode().set(keyword, twice));
    }
    schemas.set("Top", ref("L12"));
    return contract(schemas);
  }

  @Test
  void shouldEndOnTwelveLevelsOfAllOf() {
    assertThat(found(tower("allOf", 9), tower("allOf", 8)))
        .containsExactly("B request-maximum-lowered", "C response-maximum-lowered");
    assertThat(found(tower("allOf", 9), tower("allOf", 9))).isEmpty();
  }

  /**
   * The same with alternatives that differ at each level: nothing can be told apart or validated.
   */
  private static Contract pyramid(String keyword, int maximum) {
    ObjectNode schemas = NODES.objectNode();
    schemas.set("L0", NODES.objectNode().put("type", "integer").put("maximum", maximum));
    for (int level = 1; level <= 24; level++) {
      ArrayNode twice = NODES.arrayNode();
      for (int i = 0; i < 2; i++) {
        ObjectNode include = NODES.objectNode().put("minimum", -10 * level - i);
        include.putArray("allOf").add(ref("L" + (level - 1)));
        twice.add(include);
      }
      schemas.set("L" + level, NODES.objectNode().set(keyword, twice));
    }
    schemas.set("Top", ref("L24"));
    return contract(schemas);
  }

  @Test
  void shouldGiveUpOnWhatNoValidatorCanBear() {
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      assertThat(found(pyramid(keyword, 9), pyramid(keyword, 8)))
          .isNotEmpty()
          .noneMatch(it -> it.startsWith("B"));
      assertThat(found(pyramid(keyword, 9), pyramid(keyword, 9))).isEmpty();
    }
  }

  @Test
  void shouldEndOnTwelveLevelsOfAlternatives() {
    assertThat(found(tower("anyOf", 9), tower("anyOf", 8))).isNotEmpty();
    assertThat(found(tower("oneOf", 9), tower("oneOf", 8))).isNotEmpty();
  }

  /** A list or tree whose parts are of its own kind, some of them always there. */
  private static Contract recursive(boolean endless, int maximum) {
    ObjectNode node = NODES.objectNode().put("type", "object");
    node.putArray("required").add("size");
    node.putObject("properties")
        .<ObjectNode>set("size", NODES.objectNode().put("type", "integer").put("maximum", maximum))
        .<ObjectNode>set("next", ref("Other2"))
        .set("parts", NODES.objectNode().put("type", "array").set("items", ref("Top")));
    ObjectNode other = NODES.objectNode().put("type", "object");
    other.putObject("properties").set("back", ref("Top"));
    if (endless) {
      other.putArray("required").add("back");
      node.withArray("required").add("next");
    }
    return contract(
        NODES.objectNode().<ObjectNode>set("Top", node).<ObjectNode>set("Other2", other));
  }

  @Test
  void shouldEndOnSchemasThatHoldThemselves() {
    assertThat(found(recursive(false, 9), recursive(false, 8)))
        .containsExactly("B request-maximum-lowered", "C response-maximum-lowered");
    assertThat(found(recursive(false, 9), recursive(false, 9))).isEmpty();
  }

  @Test
  void shouldDecideNothingWhereNoValueCanBeMade() {
    assertThat(found(recursive(true, 9), recursive(true, 8)))
        .containsExactly("U request-maximum-lowered", "C response-maximum-lowered");
  }

  @Test
  void shouldNotMakeValuesOfEnormousSize() {
    ObjectNode old = NODES.objectNode().put("type", "string").put("minLength", 2_000_000_000);
    ObjectNode now = NODES.objectNode().put("type", "string").put("minLength", 2_000_000_001);
    Contract before = contract(NODES.objectNode().<ObjectNode>set("Top", old));
    Contract after = contract(NODES.objectNode().<ObjectNode>set("Top", now));
    assertThat(found(before, after))
        .containsExactly("U request-min-length-raised", "C response-min-length-raised");
    ObjectNode pattern =
        NODES.objectNode().put("type", "string").put("pattern", "^(a{1,1000}){9}$");
    Contract third = contract(NODES.objectNode().<ObjectNode>set("Top", pattern));
    assertThat(found(before, third)).contains("U request-pattern-narrowed");
  }

  @Test
  void shouldEndOnManyAndDeepObjects() {
    assertThat(found(wide(9), wide(8))).hasSize(600).doesNotContain("U request-maximum-lowered");
  }

  private static Contract wide(int maximum) {
    ObjectNode top = NODES.objectNode().put("type", "object");
    ObjectNode properties = top.putObject("properties");
    for (int i = 0; i < 300; i++) {
      properties.putObject("p" + i).put("type", "integer").put("maximum", maximum);
    }
    return contract(NODES.objectNode().<ObjectNode>set("Top", top));
  }
}

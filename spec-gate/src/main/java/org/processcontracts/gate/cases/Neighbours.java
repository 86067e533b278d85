package org.processcontracts.gate.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values on both sides of the constraints of shapes; whether each is valid is left to the caller.
 */
public final class Neighbours {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_SEEDS = 12;
  private static final int MAX_LENGTH = 100_000;
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "enum",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "multipleOf",
          "format",
          "minItems",
          "maxItems",
          "uniqueItems");
  private static final Set<String> COUNTS =
      Set.of("minLength", "maxLength", "minItems", "maxItems");

  private Neighbours() {}

  /**
   * Values near the edges of the scalar and list keywords of a shape.
   *
   * @param seeds values to vary, some of which should be valid
   * @param json whether the value is JSON, rather than a parameter's text
   */
  public static List<JsonNode> of(Shape shape, Collection<JsonNode> seeds, boolean json) {
    Set<JsonNode> values = new LinkedHashSet<>();
    List<Shape> shapes = new ArrayList<>(List.of(shape));
    shapes.addAll(shape.branches());
    for (String part : shapes.stream().flatMap(it -> it.parts().stream()).distinct().toList()) {
      JsonNode schema = shape.contract().at(part);
      for (String keyword : schema.propertyNames()) {
        if (KEYWORDS.contains(keyword) && bearable(keyword, schema.get(keyword))) {
          seeds.stream()
              .limit(MAX_SEEDS)
              .filter(seed -> fits(keyword, seed))
              .flatMap(seed -> Keywords.candidates(keyword, schema, seed, json).stream())
              .forEach(candidate -> values.add(candidate.value()));
        }
      }
    }
    return List.copyOf(values);
  }

  private static boolean bearable(String keyword, JsonNode argument) {
    return switch (keyword) {
      case "minimum", "maximum", "multipleOf" -> argument.isNumber();
      case "enum" -> argument.isArray() && !argument.isEmpty();
      default ->
          !COUNTS.contains(keyword)
              || argument.isIntegralNumber()
                  && argument.canConvertToInt()
                  && argument.intValue() >= 0
                  && argument.intValue() <= MAX_LENGTH;
    };
  }

  private static boolean fits(String keyword, JsonNode seed) {
    return switch (keyword) {
      case "minLength", "maxLength" -> seed.isString();
      case "minItems", "maxItems", "uniqueItems" -> seed.isArray();
      default -> true;
    };
  }

  /** Lists of other lengths and with items twice, objects without each of their members. */
  public static List<JsonNode> parts(JsonNode value) {
    Set<JsonNode> values = new LinkedHashSet<>();
    if (value instanceof ObjectNode object) {
      ObjectNode shrinking = object.deepCopy();
      for (String name : object.propertyNames()) {
        values.add(object.deepCopy().without(List.of(name)));
        shrinking = shrinking.deepCopy();
        shrinking.remove(name);
        values.add(shrinking);
      }
    } else if (value instanceof ArrayNode items && !items.isEmpty()) {
      ArrayNode growing = items;
      for (int i = 0; i < 3; i++) {
        growing = growing.deepCopy().add(items.get(0));
        values.add(growing);
      }
      values.add(NODES.arrayNode());
    }
    return List.copyOf(values);
  }
}

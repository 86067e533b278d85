package org.processcontracts.gate.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random values near a schema whose references are all opened: valid ones at the edge of what it
 * allows, and the same with a few of their parts spoilt. The same seed gives the same values.
 */
final class Payloads {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Map<String, List<String>> FORMATS =
      Map.of(
          "date-time", List.of("2020-01-31T00:00:00Z", "2024-02-29T23:59:59.999+08:00"),
          "date", List.of("2020-01-31"),
          "uuid", List.of("123e4567-e89b-42d3-a456-426614174000"));

  private static final List<JsonNode> ODD =
      List.of(
          NODES.nullNode(),
          NODES.stringNode(""),
          NODES.stringNode("other"),
          NODES.numberNode(7),
          NODES.numberNode(-1),
          NODES.numberNode(0),
          NODES.numberNode(1.5),
          NODES.booleanNode(true),
          NODES.arrayNode(),
          NODES.objectNode(),
          NODES.numberNode(3_000_000_000L),
          NODES.numberNode(BigInteger.ONE.shiftLeft(64)),
          NODES.stringNode("Ünï-код 漢字 \"x\"\n"),
          NODES.stringNode("2020-01-31"),
          NODES.stringNode("true"),
          NODES.stringNode("12"));

  private final Random random;

  /** A place in a value that can be spoilt. */
  private record Slot(JsonNode schema, Consumer<JsonNode> put, Runnable remove) {}

  private final List<Slot> slots = new ArrayList<>();

  Payloads(long seed) {
    this.random = new Random(seed);
  }

  /** A value: whole in a quarter of all cases, else with one to three parts spoilt. */
  JsonNode next(JsonNode schema) {
    slots.clear();
    ArrayNode root = NODES.arrayNode();
    root.add(valid(schema));
    slots.add(new Slot(schema, value -> root.set(0, value), () -> {}));
    for (int spoilt = random.nextInt(4); spoilt > 0; spoilt--) {
      spoil(slots.get(random.nextInt(slots.size())));
    }
    return root.get(0);
  }

  private void spoil(Slot slot) {
    switch (random.nextInt(5)) {
      case 0 -> slot.remove().run();
      case 1, 2 -> slot.put().accept(edge(slot.schema()));
      default -> slot.put().accept(pick(ODD));
    }
  }

  private JsonNode valid(JsonNode schema) {
    if (schema.path("nullable").asBoolean(false) && random.nextInt(4) == 0) {
      return NODES.nullNode();
    }
    if (schema.has("enum")) {
      return pick(schema.get("enum").valueStream().toList());
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.path(choice).size() > 0) {
        return valid(pick(schema.get(choice).valueStream().toList()));
      }
    }
    return switch (schema.path("type").asString("")) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "string" -> NODES.stringNode(text(schema));
      case "integer" -> integer(schema);
      case "number" -> NODES.numberNode(random.nextInt(2000) / 8.0);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      default -> pick(ODD);
    };
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    List<String> required =
        schema.path("required").valueStream().map(it -> it.asString("")).toList();
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              if (required.contains(name) || random.nextInt(3) > 0) {
                member(object, name, property);
              }
            });
    JsonNode map = schema.path("additionalProperties");
    for (int i = random.nextInt(3); map.isObject() && i > 0; i--) {
      member(object, "any " + i, map);
    }
    if (random.nextInt(12) == 0) {
      object.set("undeclared", pick(ODD));
    }
    return object;
  }

  private void member(ObjectNode object, String name, JsonNode schema) {
    object.set(name, valid(schema));
    slots.add(new Slot(schema, value -> object.set(name, value), () -> object.remove(name)));
  }

  private ArrayNode array(JsonNode schema) {
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = array.size();
      JsonNode item = schema.path("items");
      array.add(at > 0 && random.nextInt(3) == 0 ? array.get(0).deepCopy() : valid(item));
      slots.add(new Slot(item, value -> array.set(at, value), () -> {}));
    }
    return array;
  }

  private String text(JsonNode schema) {
    String format = schema.path("format").asString("");
    if (FORMATS.containsKey(format)) {
      return pick(FORMATS.get(format));
    }
    if (schema.has("pattern")) {
      return new Words(random).of(schema.get("pattern").stringValue());
    }
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(least + 12);
    int length = pick(List.of(least, most, least + random.nextInt(Math.max(1, most - least))));
    return letters(length);
  }

  private String letters(int length) {
    String letters = "abcXYZ 019_-é";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(length > 100 ? 'a' : letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private JsonNode integer(JsonNode schema) {
    boolean small = schema.path("format").asString("").equals("int32");
    long least = schema.path("minimum").asLong(small ? Integer.MIN_VALUE : Long.MIN_VALUE);
    long most = schema.path("maximum").asLong(small ? Integer.MAX_VALUE : Long.MAX_VALUE);
    long near = Math.max(least, Math.min(most, random.nextInt(30)));
    return NODES.numberNode(pick(List.of(least, most, near, near)));
  }

  /**
   * Just outside, most often: a length or a number beyond the bounds, another case, half a word.
   */
  private JsonNode edge(JsonNode schema) {
    List<JsonNode> edges = new ArrayList<>();
    Stream.of("minLength", "maxLength")
        .filter(schema::has)
        .flatMap(it -> Stream.of(-1, 0, 1).map(step -> schema.get(it).asInt() + step))
        .filter(length -> length >= 0)
        .forEach(length -> edges.add(NODES.stringNode(letters(length))));
    Stream.of("minimum", "maximum")
        .filter(schema::has)
        .flatMap(it -> Stream.of(-1, 0, 1).map(step -> schema.get(it).asLong() + step))
        .forEach(number -> edges.add(NODES.numberNode(number)));
    schema.path("enum").forEach(it -> edges.add(NODES.stringNode(it.asString("") + "7")));
    schema
        .path("enum")
        .forEach(it -> edges.add(NODES.stringNode(Sites.flipped(it.asString("a") + " "))));
    if (schema.has("pattern")) {
      String word = new Words(random).of(schema.get("pattern").stringValue());
      edges.add(NODES.stringNode(word + letters(1)));
      edges.add(NODES.stringNode(word.substring(word.length() / 2)));
      edges.add(NODES.stringNode(word + word));
    }
    JsonNode value = valid(schema);
    if (value.isString()) {
      edges.add(NODES.stringNode(value.stringValue() + "x"));
      edges.add(NODES.stringNode(letters(random.nextInt(50))));
    }
    return edges.isEmpty() ? value : pick(edges);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

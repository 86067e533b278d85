package org.processcontracts.gate.cases;

import static org.processcontracts.gate.cases.Candidate.inside;
import static org.processcontracts.gate.cases.Candidate.outside;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Candidates for the constraints of strings, numbers and booleans. */
final class Scalars {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Scalars() {}

  /** A value to begin with where the document shows none: default, first member, least value. */
  static JsonNode seed(JsonNode schema) {
    if (schema.has("default")) {
      return schema.get("default");
    }
    if (schema.has("enum")) {
      return schema.get("enum").path(0);
    }
    return switch (schema.path("type").asString("")) {
      case "string" -> NODES.stringNode("0".repeat(schema.path("minLength").asInt(1)));
      case "integer", "number" ->
          schema.has("minimum") ? schema.get("minimum") : NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.missingNode();
    };
  }

  static List<Candidate> type(String type, JsonNode value, boolean json) {
    List<Candidate> candidates = new ArrayList<>(List.of(inside("documented", value)));
    switch (type) {
      case "string" -> {
        candidates.add(outside("number", NODES.numberNode(1)));
        candidates.add(outside("boolean", NODES.booleanNode(true)));
      }
      case "integer" -> {
        candidates.add(outside("text", NODES.stringNode("x")));
        candidates.add(outside("fraction", NODES.numberNode(new BigDecimal("1.5"))));
      }
      case "number", "boolean", "array" -> candidates.add(outside("text", NODES.stringNode("x")));
      default -> candidates.add(outside("array", NODES.arrayNode()));
    }
    if (json && !type.equals("string") && (value.isNumber() || value.isBoolean())) {
      candidates.add(outside("quoted", NODES.stringNode(value.toString())));
    }
    return candidates;
  }

  static List<Candidate> members(JsonNode schema) {
    List<Candidate> candidates = new ArrayList<>();
    BigInteger greatest = BigInteger.ZERO;
    for (JsonNode member : schema.get("enum")) {
      candidates.add(inside(member.isString() ? member.stringValue() : member.toString(), member));
      if (member.isIntegralNumber()) {
        greatest = greatest.max(member.bigIntegerValue());
      }
    }
    JsonNode first = schema.get("enum").path(0);
    if (first.isString()) {
      String text = first.stringValue();
      candidates.add(outside("unknown", NODES.stringNode(text + "x")));
      candidates.add(outside("empty", NODES.stringNode("")));
      candidates.add(outside("other case", NODES.stringNode(text.toLowerCase(Locale.ROOT))));
      candidates.add(outside("other case", NODES.stringNode(text.toUpperCase(Locale.ROOT))));
    } else {
      candidates.add(outside("unknown", NODES.numberNode(greatest.add(BigInteger.ONE))));
    }
    // A generated enum often takes the names of its constants for values.
    for (JsonNode name : schema.path("x-enum-varnames")) {
      if (candidates.stream().noneMatch(it -> it.value().equals(name))) {
        candidates.add(outside("constant name", name));
      }
    }
    return candidates;
  }

  /** For minLength ({@code step} -1) and maxLength ({@code step} 1). */
  static List<Candidate> length(JsonNode value, int bound, int step) {
    List<Candidate> candidates = new ArrayList<>();
    String label = step < 0 ? "too short" : "too long";
    String text = value.asString("");
    List<String> fillers = new ArrayList<>(List.of("0", "a", "A"));
    text.codePoints().distinct().forEach(c -> fillers.add(0, Character.toString(c)));
    for (String filler : fillers) {
      candidates.add(inside("length " + bound, NODES.stringNode(fit(text, bound, filler))));
      if (bound + step >= 0) {
        candidates.add(outside(label, NODES.stringNode(fit(text, bound + step, filler))));
      }
    }
    return candidates;
  }

  /** Lengths count characters, not Java's chars. */
  private static String fit(String text, int length, String filler) {
    int seen = text.codePointCount(0, text.length());
    return seen > length
        ? text.substring(0, text.offsetByCodePoints(0, length))
        : text + filler.repeat(length - seen);
  }

  /** For minimum ({@code direction} -1) and maximum ({@code direction} 1). */
  static List<Candidate> bound(JsonNode bound, int direction, boolean exclusive, boolean integer) {
    BigDecimal edge = bound.decimalValue();
    BigDecimal step = new BigDecimal(integer ? "1" : "0.001").multiply(new BigDecimal(direction));
    String label = direction < 0 ? "below" : "above";
    return exclusive
        ? List.of(
            inside("just inside", number(edge.subtract(step), integer)),
            outside("bound", number(edge, integer)))
        : List.of(
            inside("bound", number(edge, integer)),
            outside(label, number(edge.add(step), integer)));
  }

  /** For minItems ({@code step} -1) and maxItems ({@code step} 1). */
  static List<Candidate> items(JsonNode value, int bound, int step) {
    return bound + step < 0 || value.isEmpty()
        ? List.of(inside("documented", value))
        : List.of(
            inside(bound + " items", repeated(value, bound)),
            outside(bound + step + " items", repeated(value, bound + step)));
  }

  private static ArrayNode repeated(JsonNode items, int size) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < size; i++) {
      array.add(items.get(i % items.size()));
    }
    return array;
  }

  /** Multiples whose neighbours are none; a divisor of one leaves whole numbers nothing outside. */
  static List<Candidate> multiples(JsonNode divisor, boolean integer) {
    BigDecimal unit = divisor.decimalValue();
    BigDecimal step = integer ? BigDecimal.ONE : unit.movePointLeft(1);
    List<Candidate> candidates = new ArrayList<>();
    for (int times : new int[] {1, 2, 3, 5, 0, -1}) {
      BigDecimal multiple = unit.multiply(BigDecimal.valueOf(times));
      boolean whole = multiple.stripTrailingZeros().scale() <= 0;
      if (whole || !integer) {
        candidates.add(inside("multiple", number(multiple, integer)));
        candidates.add(outside("beside a multiple", number(multiple.add(step), integer)));
      }
    }
    return candidates;
  }

  /** For uniqueItems: the first item once more. */
  static List<Candidate> repetition(JsonNode value) {
    List<Candidate> candidates = new ArrayList<>(List.of(inside("documented", value)));
    if (value instanceof ArrayNode items && !items.isEmpty()) {
      candidates.add(outside("an item twice", items.deepCopy().insert(0, items.get(0))));
    }
    return candidates;
  }

  static List<Candidate> format(String format, JsonNode value) {
    return switch (format) {
      case "int32" -> range(BigInteger.ONE.shiftLeft(31));
      case "int64" -> range(BigInteger.ONE.shiftLeft(63));
      default ->
          List.of(
              inside("documented", value),
              outside("no " + format, NODES.stringNode("no-" + format)));
    };
  }

  private static List<Candidate> range(BigInteger over) {
    return List.of(
        inside("greatest", NODES.numberNode(over.subtract(BigInteger.ONE))),
        outside("greatest + 1", NODES.numberNode(over)),
        outside("least - 1", NODES.numberNode(over.negate().subtract(BigInteger.ONE))));
  }

  private static JsonNode number(BigDecimal value, boolean integer) {
    return integer ? NODES.numberNode(value.toBigInteger()) : NODES.numberNode(value);
  }
}

package org.processcontracts.gate.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Valid values of shapes, made from nothing but their schemas. Deterministic and bounded. */
public final class Samples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_CALLS = 5_000;
  private static final int MAX_ITEMS = 1_000;
  private static final int MAX_LEFT_OUT = 50;

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("date-time", "2020-01-31T00:00:00Z"),
          Map.entry("date", "2020-01-31"),
          Map.entry("time", "00:00:00Z"),
          Map.entry("uuid", "00000000-0000-4000-8000-000000000000"),
          Map.entry("email", "a@example.org"),
          Map.entry("ipv4", "127.0.0.1"),
          Map.entry("ipv6", "::1"),
          Map.entry("uri", "https://example.org/"),
          Map.entry("hostname", "example.org"),
          Map.entry("byte", "AAAA"));

  private final Side side;
  private final Map<List<String>, JsonNode> known = new HashMap<>();
  private final Set<List<String>> open = new HashSet<>();
  private int calls;

  /** Of values that one side sends. */
  public Samples(Side side) {
    this.side = side;
  }

  /** A valid value with as many members as can be; empty if none was found. */
  public Optional<JsonNode> one(Shape shape) {
    JsonNode found = known.get(shape.roots());
    if (found != null) {
      return Optional.of(found);
    }
    if (open.isEmpty()) {
      calls = 0;
    }
    if (calls++ > MAX_CALLS || shape.weight() > Shape.MAX_WEIGHT || !open.add(shape.roots())) {
      return Optional.empty();
    }
    try {
      Optional<JsonNode> first =
          all(shape).stream().filter(value -> shape.validate(value, side).isEmpty()).findFirst();
      first.ifPresent(value -> known.put(shape.roots(), value));
      return first;
    } finally {
      open.remove(shape.roots());
    }
  }

  /** Values that may well be valid, the fullest first; the caller has to validate them. */
  public List<JsonNode> all(Shape shape) {
    Set<JsonNode> values = new LinkedHashSet<>();
    for (Shape branch : shape.branches()) {
      branch.arguments("enum").forEach(members -> members.forEach(values::add));
      Set<Shape.Type> types = branch.types();
      if (types.contains(Shape.Type.OBJECT)) {
        values.addAll(objects(branch));
      }
      if (types.contains(Shape.Type.ARRAY)) {
        values.addAll(arrays(branch));
      }
      if (types.contains(Shape.Type.STRING)) {
        texts(branch).forEach(text -> values.add(NODES.stringNode(text)));
      }
      if (types.contains(Shape.Type.INTEGER)) {
        numbers(branch, values);
      }
      if (types.contains(Shape.Type.BOOLEAN)) {
        values.add(NODES.booleanNode(true));
        values.add(NODES.booleanNode(false));
      }
      if (types.contains(Shape.Type.NULL)) {
        values.add(NODES.nullNode());
      }
    }
    shape.arguments("default").forEach(values::add);
    return List.copyOf(values);
  }

  private List<ObjectNode> objects(Shape shape) {
    ObjectNode full = NODES.objectNode();
    Set<String> required = shape.required(side);
    for (String name : shape.members(side)) {
      one(shape.member(name)).ifPresent(value -> full.set(name, value));
    }
    for (String name : required) {
      if (!full.has(name) && !shape.closed()) {
        one(shape.member(name)).ifPresent(value -> full.set(name, value));
      }
    }
    ObjectNode fuller = full.deepCopy();
    shape
        .map()
        .flatMap(this::one)
        .ifPresent(
            value -> {
              int least = Math.min(MAX_ITEMS, bound(shape.numbers("minProperties"), 0));
              do {
                fuller.set("key" + (fuller.size() - full.size() + 1), value);
              } while (fuller.size() < least);
            });
    ObjectNode least = full.deepCopy().retain(required);
    int most = bound(shape.numbers("maxProperties"), MAX_ITEMS);
    ObjectNode some = least.deepCopy();
    full.forEachEntry(
        (name, value) -> {
          if (some.size() < most) {
            some.set(name, value);
          }
        });
    List<ObjectNode> objects = new ArrayList<>(List.of(fuller, full, some));
    // Where a recursion has to end, some member has to be left out.
    full.propertyNames().stream()
        .filter(name -> !required.contains(name))
        .limit(MAX_LEFT_OUT)
        .forEach(name -> objects.add(full.deepCopy().without(List.of(name))));
    objects.add(least);
    return objects;
  }

  private List<ArrayNode> arrays(Shape shape) {
    Shape items = shape.items();
    List<ArrayNode> arrays = new ArrayList<>();
    int least = bound(shape.numbers("minItems"), 0);
    Optional<JsonNode> item = one(items);
    if (item.isPresent() && least <= MAX_ITEMS) {
      arrays.add(repeated(item.get(), Math.max(1, least)));
      if (shape.says("uniqueItems")) {
        ArrayNode distinct = NODES.arrayNode();
        all(items).stream()
            .filter(value -> items.validate(value, side).isEmpty())
            .limit(Math.max(1, least))
            .forEach(distinct::add);
        arrays.add(distinct);
      }
    }
    arrays.add(NODES.arrayNode());
    return arrays;
  }

  private static ArrayNode repeated(JsonNode item, int times) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < times; i++) {
      array.add(item);
    }
    return array;
  }

  private static List<String> texts(Shape shape) {
    Set<String> texts = new LinkedHashSet<>();
    int least = bound(shape.numbers("minLength"), 0);
    shape.arguments("pattern").stream()
        .map(pattern -> Language.of(pattern.asString("")))
        .flatMap(Optional::stream)
        .forEach(
            language -> {
              for (int length : new int[] {Math.max(1, Math.min(least, 200)), 0}) {
                String text = language.shortest(length).text();
                if (text != null) {
                  texts.add(text);
                }
              }
            });
    for (JsonNode format : shape.arguments("format")) {
      String text = FORMATS.get(format.asString(""));
      if (text != null) {
        texts.add(text);
      }
    }
    texts.add("x".repeat(Math.max(1, Math.min(least, 100_000))));
    texts.add("");
    texts.add("[]");
    return List.copyOf(texts);
  }

  private static void numbers(Shape shape, Collection<JsonNode> values) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    List<BigDecimal> edges = new ArrayList<>(shape.numbers("minimum"));
    edges.addAll(shape.numbers("maximum"));
    edges.addAll(List.of(BigDecimal.ONE, BigDecimal.ZERO));
    for (BigDecimal edge : edges) {
      for (int step : new int[] {0, 1, -1}) {
        numbers.add(edge.add(BigDecimal.valueOf(step)));
      }
      for (BigDecimal unit : shape.numbers("multipleOf")) {
        if (unit.signum() > 0) {
          BigDecimal times = edge.divide(unit, 0, RoundingMode.CEILING);
          numbers.add(times.multiply(unit));
          numbers.add(times.subtract(BigDecimal.ONE).multiply(unit));
        }
      }
    }
    boolean fraction = shape.types().contains(Shape.Type.NUMBER);
    for (BigDecimal number : numbers) {
      BigInteger whole = number.setScale(0, RoundingMode.FLOOR).toBigInteger();
      if (number.compareTo(new BigDecimal(whole)) == 0) {
        values.add(NODES.numberNode(whole));
      } else if (fraction) {
        values.add(NODES.numberNode(number));
      }
    }
    if (fraction) {
      values.add(NODES.numberNode(new BigDecimal("1.5")));
    }
  }

  private static int bound(List<BigDecimal> bounds, int absent) {
    return bounds.isEmpty()
        ? absent
        : bounds.stream()
            .map(bound -> bound.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue())
            .reduce(0, Math::max);
  }
}

package org.processcontracts.gate.contract;

import com.networknt.schema.SchemaException;
import com.networknt.schema.format.DateTimeFormat;
import com.networknt.schema.regex.RegularExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.pattern.BoundedMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Recognizes most valid instances of a sound schema many times as fast as the validator does. It
 * errs on one side only: what it takes is valid; of the rest the validator judges, and finds the
 * words. So it knows the common keywords alone, and may be in doubt. Thread-safe.
 */
public final class QuickCheck {

  /** An instance with more nodes than that is in doubt: the validator counts its own steps. */
  private static final int MAX_NODES = 10_000;

  private static final int MAX_DEPTH = 64;

  /** One test of a node that is at a depth. */
  private interface Test {
    boolean takes(JsonNode node, Visit visit);
  }

  /** What was seen of an instance so far. */
  private static final class Visit {
    private int nodes;
    private int depth;
  }

  private static final Test DOUBT = (node, visit) -> false;
  private static final DateTimeFormat DATE_TIME = new DateTimeFormat();

  private final JsonNode contract;
  private final Map<String, Test> references = new HashMap<>();
  private final Test root;

  /** For instances of the schema at a pointer of a contract. */
  public QuickCheck(Contract contract, String pointer) {
    this.contract = StrictSchemas.of(contract.tree());
    this.root = reference("#" + pointer);
  }

  /** True if the instance is valid; false if it is not, or if there is doubt. */
  public boolean takes(JsonNode instance) {
    try {
      return root.takes(instance, new Visit());
    } catch (BoundedMatcher.UndecidedException e) {
      return false;
    }
  }

  private Test schema(JsonNode schema) {
    if (!schema.isObject()) {
      return DOUBT;
    }
    List<Test> tests = new ArrayList<>();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      Test test = keyword(keyword.getKey(), keyword.getValue(), schema);
      if (test == DOUBT) {
        return DOUBT;
      }
      if (test != null) {
        tests.add(test);
      }
    }
    // Without a type, even null is left to the validator.
    if (!schema.has("type") && !schema.has("$ref")) {
      return DOUBT;
    }
    Test[] all = tests.toArray(Test[]::new);
    return (node, visit) -> {
      boolean takes = ++visit.nodes <= MAX_NODES && ++visit.depth <= MAX_DEPTH;
      for (int i = 0; takes && i < all.length; i++) {
        takes = all[i].takes(node, visit);
      }
      visit.depth--;
      return takes;
    };
  }

  /** Null for what asserts nothing. */
  private @Nullable Test keyword(String name, JsonNode value, JsonNode schema) {
    return switch (name) {
      case "$ref" -> schema.has("type") ? DOUBT : reference(value.asString(""));
      case "type" -> type(value);
      case "enum" -> oneOf(value);
      case "format" -> format(value.asString(""));
      case "pattern" -> pattern(value.asString(""));
      case "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum" ->
          value.isNumber() ? bound(name, value.decimalValue()) : DOUBT;
      case "required" -> required(value);
      case "properties" -> members(value, schema.path("additionalProperties"));
      case "additionalProperties" ->
          schema.has("properties") ? null : members(schema.path("properties"), value);
      case "items" -> items(schema(value));
      case "title", "description", "example", "default", "deprecated", "externalDocs" -> null;
      default -> name.startsWith("x-") ? null : DOUBT;
    };
  }

  /** A schema may hold itself, so each is made once. */
  private Test reference(String reference) {
    if (!reference.startsWith("#/")) {
      return DOUBT;
    }
    String pointer = reference.substring(1);
    if (!references.containsKey(pointer)) {
      references.put(pointer, DOUBT);
      references.put(pointer, schema(contract.at(pointer)));
    }
    return (node, visit) -> references.get(pointer).takes(node, visit);
  }

  private static Test type(JsonNode type) {
    if (type.isArray()) {
      List<Test> types = type.valueStream().map(QuickCheck::type).toList();
      return (node, visit) -> types.stream().anyMatch(it -> it.takes(node, visit));
    }
    return switch (type.asString("")) {
      case "string" -> (node, visit) -> node.isString();
      case "integer" -> (node, visit) -> node.isIntegralNumber();
      case "number" -> (node, visit) -> node.isNumber();
      case "boolean" -> (node, visit) -> node.isBoolean();
      case "array" -> (node, visit) -> node.isArray();
      case "object" -> (node, visit) -> node.isObject();
      case "null" -> (node, visit) -> node.isNull();
      default -> DOUBT;
    };
  }

  private static Test oneOf(JsonNode values) {
    Set<JsonNode> allowed = new HashSet<>();
    values.forEach(allowed::add);
    return (node, visit) -> allowed.contains(node);
  }

  private static Test format(String format) {
    return switch (format) {
      case "int32" -> (node, visit) -> node.isInt() || IntegerRange.INT32.matches(null, null, node);
      case "int64" ->
          (node, visit) ->
              node.isInt() || node.isLong() || IntegerRange.INT64.matches(null, null, node);
      case "date-time" ->
          (node, visit) -> {
            String time = node.stringValueOpt().orElse(null);
            return time == null || PlainDateTime.is(time) || DATE_TIME.matches(null, time);
          };
      case "password" -> (node, visit) -> true;
      default -> DOUBT;
    };
  }

  private static Test pattern(String text) {
    try {
      RegularExpression expression = SchemaValidator.expression(text);
      return (node, visit) -> !node.isString() || expression.matches(node.stringValue());
    } catch (SchemaException e) {
      return DOUBT;
    }
  }

  private static Test bound(String name, BigDecimal bound) {
    return switch (name) {
      case "minLength" -> (node, visit) -> !node.isString() || length(node).compareTo(bound) >= 0;
      case "maxLength" -> (node, visit) -> !node.isString() || length(node).compareTo(bound) <= 0;
      case "minItems" -> (node, visit) -> !node.isArray() || size(node).compareTo(bound) >= 0;
      case "maxItems" -> (node, visit) -> !node.isArray() || size(node).compareTo(bound) <= 0;
      case "minimum" ->
          (node, visit) -> !node.isNumber() || node.decimalValue().compareTo(bound) >= 0;
      default -> (node, visit) -> !node.isNumber() || node.decimalValue().compareTo(bound) <= 0;
    };
  }

  private static BigDecimal length(JsonNode text) {
    String value = text.stringValue();
    return BigDecimal.valueOf(value.codePointCount(0, value.length()));
  }

  private static BigDecimal size(JsonNode list) {
    return BigDecimal.valueOf(list.size());
  }

  private static Test required(JsonNode names) {
    String[] all = names.valueStream().map(name -> name.asString("")).toArray(String[]::new);
    return (node, visit) -> {
      boolean takes = true;
      for (int i = 0; takes && i < all.length; i++) {
        takes = !node.isObject() || node.has(all[i]);
      }
      return takes;
    };
  }

  private Test members(JsonNode properties, JsonNode additional) {
    Map<String, Test> declared = new HashMap<>();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      declared.put(property.getKey(), schema(property.getValue()));
    }
    Test others =
        additional.isObject()
            ? schema(additional)
            : additional.isMissingNode() || additional == BooleanNode.TRUE
                ? (node, visit) -> true
                : DOUBT;
    return (node, visit) -> {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (!declared.getOrDefault(member.getKey(), others).takes(member.getValue(), visit)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Test items(Test item) {
    return (node, visit) -> {
      boolean takes = true;
      for (int i = 0; takes && node.isArray() && i < node.size(); i++) {
        takes = item.takes(node.get(i), visit);
      }
      return takes;
    };
  }
}

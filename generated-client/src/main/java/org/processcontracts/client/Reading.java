package org.processcontracts.client;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** One pass over one JSON text: where it has got to, and who wants to know of departures. */
final class Reading {

  final JsonParser json;
  private final @Nullable Drifts drifts;

  /** The elements of the lists that are being read, the innermost on top. */
  private @Nullable Object[] stack = new Object[8];

  private int top;

  Reading(JsonParser json, @Nullable Drifts drifts) {
    this.json = json;
    this.drifts = drifts;
  }

  /** Whether departures count at all; otherwise they are not looked for. */
  boolean watched() {
    return drifts != null;
  }

  /** The value that begins here, whatever it is. */
  JsonNode tree() {
    return tree(json);
  }

  /**
   * The value that begins here, exact whatever the mapper that reads it: a number that not even a
   * {@link BigDecimal} holds, as {@code 1e99999999999}, is kept as its text.
   */
  static JsonNode tree(JsonParser json) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    switch (json.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = nodes.objectNode();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
          json.nextToken();
          object.set(name, tree(json));
        }
        return object;
      }
      case START_ARRAY -> {
        ArrayNode list = nodes.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(tree(json));
        }
        return list;
      }
      case VALUE_NUMBER_FLOAT -> {
        BigDecimal number = decimal(json);
        return number == null
            ? nodes.rawValueNode(new RawValue(json.getString()))
            : nodes.numberNode(number);
      }
      default -> {
        return json.readValueAsTree();
      }
    }
  }

  /** The number that stands here; null if its exponent is beyond all bounds. */
  static @Nullable BigDecimal decimal(JsonParser json) {
    try {
      return json.getDecimalValue();
    } catch (ArithmeticException | NumberFormatException beyond) {
      return null;
    }
  }

  /** The value that begins or has just ended here departs. */
  void departs(Drift.Kind kind, String expected, Supplier<String> seen) {
    if (drifts != null) {
      drifts.add(kind, () -> json.streamReadContext().pathAsPointer(), expected, seen);
    }
  }

  /** The object that has just ended lacks a member. */
  void lacks(String name, String expected) {
    if (drifts != null) {
      drifts.add(
          Drift.Kind.MISSING,
          () -> json.streamReadContext().pathAsPointer().appendProperty(name),
          expected,
          () -> "nothing");
    }
  }

  /** A name as it stands in a JSON pointer. */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  int mark() {
    return top;
  }

  void push(@Nullable Object element) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, top * 2);
    }
    stack[top++] = element;
  }

  /** Takes all that was pushed since the mark. */
  @Nullable Object[] popTo(int mark) {
    @Nullable Object[] elements = Arrays.copyOfRange(stack, mark, top);
    Arrays.fill(stack, mark, top, null);
    top = mark;
    return elements;
  }
}

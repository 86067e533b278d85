package org.processcontracts.client;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

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
    return json.readValueAsTree();
  }

  /** The value that begins or has just ended here departs. */
  void departs(Drift.Kind kind, String expected, String seen) {
    if (drifts != null) {
      drifts.add(kind, () -> json.streamReadContext().pathAsPointer().toString(), expected, seen);
    }
  }

  /** The object that has just ended lacks a member. */
  void lacks(String name, String expected) {
    if (drifts != null) {
      drifts.add(
          Drift.Kind.MISSING,
          () -> json.streamReadContext().pathAsPointer() + "/" + escape(name),
          expected,
          "nothing");
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

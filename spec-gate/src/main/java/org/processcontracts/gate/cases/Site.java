package org.processcontracts.gate.cases;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A place in a payload that a schema describes.
 *
 * @param <T> what the payload is a part of
 * @param name pointer into the whole, for people
 * @param schema pointer of its schema, references not followed
 * @param value what stands there now
 * @param in path, query, header or cookie where the value is a parameter's text; otherwise body
 * @param place the whole with another value there
 */
record Site<T>(String name, String schema, JsonNode value, String in, Function<JsonNode, T> place) {

  /** Whether the value is JSON, which tells a number from its text and has null. */
  boolean json() {
    return in.equals("body");
  }

  Site<T> inner(String step, String innerSchema, JsonNode inner, Function<JsonNode, JsonNode> put) {
    return new Site<>(name + step, innerSchema, inner, "body", put.andThen(place));
  }

  Site<T> alternative(String step, String otherSchema, JsonNode other) {
    return new Site<>(name + step, otherSchema, other, in, place);
  }

  /**
   * Whether HTTP carries this text unchanged: an empty path segment or a blank end does not last.
   */
  boolean carries(JsonNode candidate) {
    String text = candidate.isString() ? candidate.stringValue() : candidate.toString();
    return switch (in) {
      case "path" -> !text.matches("|\\.|\\.\\.") && text.indexOf('/') < 0;
      case "header", "cookie" -> text.equals(text.strip());
      default -> true;
    };
  }
}

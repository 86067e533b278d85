package org.processcontracts.gate.cases;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Candidates for each keyword that constrains a single value. */
final class Keywords {

  private Keywords() {}

  /**
   * Whether the keyword excludes nothing at this place: every text of a parameter is a string, no
   * text fails to be a password, and the members of an enum have their format.
   */
  static boolean isVacuous(String keyword, JsonNode schema, Site<?> site) {
    return switch (keyword) {
      case "type" -> schema.path(keyword).asString("").equals("string") && !site.json();
      case "format" -> schema.path(keyword).asString("").equals("password") || schema.has("enum");
      default -> false;
    };
  }

  /** None for a keyword that is not known here; the collector then notes the gap. */
  static List<Candidate> candidates(String keyword, JsonNode schema, JsonNode value, boolean json) {
    JsonNode argument = schema.get(keyword);
    boolean integer = schema.path("type").asString("").equals("integer");
    return switch (keyword) {
      case "type" -> Scalars.type(argument.asString(""), value, json);
      case "enum" -> Scalars.members(schema);
      case "minLength" -> Scalars.length(value, argument.asInt(), -1);
      case "maxLength" -> Scalars.length(value, argument.asInt(), 1);
      case "minimum" ->
          Scalars.bound(argument, -1, schema.path("exclusiveMinimum").asBoolean(false), integer);
      case "maximum" ->
          Scalars.bound(argument, 1, schema.path("exclusiveMaximum").asBoolean(false), integer);
      case "minItems" -> Scalars.items(value, argument.asInt(), -1);
      case "maxItems" -> Scalars.items(value, argument.asInt(), 1);
      case "format" -> Scalars.format(argument.asString(""), value);
      case "multipleOf" -> Scalars.multiples(argument, integer);
      case "uniqueItems" -> argument.asBoolean(false) ? Scalars.repetition(value) : List.of();
      default -> List.of();
    };
  }
}

package org.processcontracts.gate.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Candidates for each keyword that constrains a single value. */
final class Keywords {

  private Keywords() {}

  /** Why the keyword excludes nothing at this place; null if it does exclude something. */
  static @Nullable String vacuous(String keyword, JsonNode schema, Site site) {
    String argument = schema.path(keyword).asString("");
    if (keyword.equals("type") && argument.equals("string") && !site.json()) {
      return "every text of a parameter is a string";
    }
    if (keyword.equals("format") && argument.equals("password")) {
      return "the format asserts nothing";
    }
    return null;
  }

  /** None for a keyword that is not known here; the collector then notes the gap. */
  static List<Candidate> candidates(String keyword, JsonNode schema, Site site) {
    JsonNode argument = schema.get(keyword);
    boolean integer = schema.path("type").asString("").equals("integer");
    return switch (keyword) {
      case "type" -> Scalars.type(argument.asString(""), site.value(), site.json());
      case "enum" -> Scalars.members(schema);
      case "minLength" -> Scalars.length(site.value(), argument.asInt(), -1);
      case "maxLength" -> Scalars.length(site.value(), argument.asInt(), 1);
      case "minimum" ->
          Scalars.bound(argument, -1, schema.path("exclusiveMinimum").asBoolean(false), integer);
      case "maximum" ->
          Scalars.bound(argument, 1, schema.path("exclusiveMaximum").asBoolean(false), integer);
      case "minItems" -> Scalars.items(site.value(), argument.asInt(), -1);
      case "maxItems" -> Scalars.items(site.value(), argument.asInt(), 1);
      case "format" -> Scalars.format(argument.asString(""), site.value());
      default -> List.of();
    };
  }
}

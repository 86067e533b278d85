package org.processcontracts.gate.rule;

import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/**
 * Whether null may be meant where it is refused: by the letter, nullable does nothing without a
 * type and nothing for an enum that does not list null, but many contracts count on it. What is
 * doubtful is told once, at the schema, and not of every null that an example holds.
 */
final class NullDoubt {

  private NullDoubt() {}

  static boolean in(Description description) {
    return description.own(Kind.SCHEMA).stream()
        .anyMatch(schema -> untyped(schema) || unlisted(schema));
  }

  /** Whether it is nullable without a type. */
  static boolean untyped(Part schema) {
    return schema.flag("nullable") && !schema.node().has("type");
  }

  /** Whether it is nullable with an enum that has no null. */
  static boolean unlisted(Part schema) {
    JsonNode members = schema.node().path("enum");
    return schema.flag("nullable")
        && members.isArray()
        && members.values().stream().noneMatch(JsonNode::isNull);
  }
}

package org.processcontracts.gate.contract;

import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says the same in keywords that the validator takes by the letter. Left to itself it lets a
 * nullable object's members be null too, and it compares integers in a way that fails for numbers
 * with a fraction.
 */
final class StrictSchemas {

  private StrictSchemas() {}

  static JsonNode of(JsonNode contract) {
    JsonNode copy = contract.deepCopy();
    for (Part part : Description.of(copy).all(Kind.SCHEMA)) {
      if (part.node() instanceof ObjectNode schema) {
        nullable(schema);
        exact(schema, "minimum");
        exact(schema, "maximum");
      }
    }
    return copy;
  }

  private static void nullable(ObjectNode schema) {
    JsonNode nullable = schema.remove("nullable");
    JsonNode type = schema.get("type");
    if (nullable != null && nullable.asBoolean(false) && type != null && type.isString()) {
      schema.set("type", JsonNodeFactory.instance.arrayNode().add(type).add("null"));
    }
  }

  private static void exact(ObjectNode schema, String keyword) {
    JsonNode bound = schema.get(keyword);
    if (bound != null && bound.isNumber()) {
      schema.set(keyword, JsonNodeFactory.instance.numberNode(bound.decimalValue()));
    }
  }
}

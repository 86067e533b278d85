package org.processcontracts.gate.contract;

import java.util.List;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
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
    Description description = Description.of(copy);
    for (Part part : description.all(Kind.SCHEMA)) {
      if (part.node() instanceof ObjectNode schema) {
        nullable(schema);
        exact(schema, "minimum");
        exact(schema, "maximum");
      }
    }
    mappings(description);
    return copy;
  }

  /** The validator takes a bare name for an address. */
  private static void mappings(Description contract) {
    JsonNode schemas = contract.root().at("/components/schemas");
    for (Part part : contract.all(Kind.DISCRIMINATOR)) {
      if (part.node().path("mapping") instanceof ObjectNode mapping) {
        for (String value : List.copyOf(mapping.propertyNames())) {
          String name = mapping.path(value).asString("");
          if (schemas.has(name)) {
            mapping.put(value, "#" + Pointer.child("/components/schemas", name));
          }
        }
      }
    }
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

package org.processcontracts.gate.proof;

import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.processcontracts.gate.contract.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of OpenAPI 3.0 told in JSON Schema 2020-12, which needs no dialect of its own. */
final class JsonSchemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> BOUNDS = Set.of("minimum", "maximum", "multipleOf");
  private static final Set<String> FORMATS =
      Set.of("date-time", "date", "uuid", "email", "ipv4", "ipv6");
  private static final Map<String, Integer> BITS = Map.of("int32", 31, "int64", 63);

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private JsonSchemas() {}

  /** Whether a value is valid by a schema whose references are all opened. */
  static Predicate<JsonNode> validator(JsonNode schema, Side side) {
    Schema compiled = REGISTRY.getSchema(convert(schema, side));
    return value -> compiled.validate(value, OutputFormat.BOOLEAN);
  }

  static JsonNode convert(JsonNode schema, Side side) {
    if (!schema.isObject()) {
      return schema.isMissingNode() ? NODES.booleanNode(true) : schema;
    }
    ObjectNode converted = NODES.objectNode();
    schema.forEachEntry(
        (key, value) -> {
          switch (key) {
            case "nullable", "readOnly", "writeOnly", "discriminator" -> {}
            case "format" -> format(converted, value.asString(""));
            case "exclusiveMinimum", "exclusiveMaximum" -> {
              if (value.asBoolean(false)) {
                converted.set(key, exact(schema.path(key.replace("exclusiveM", "m"))));
              }
            }
            case "items", "additionalProperties", "not" -> converted.set(key, convert(value, side));
            case "allOf", "oneOf", "anyOf" -> {
              ArrayNode list = converted.withArray(key);
              value.forEach(item -> list.add(convert(item, side)));
            }
            case "properties" -> {
              ObjectNode properties = converted.putObject(key);
              value.forEachEntry(
                  (name, property) ->
                      properties.set(
                          name,
                          hidden(property, side)
                              ? NODES.booleanNode(false)
                              : convert(property, side)));
            }
            case "required" -> {
              ArrayNode names = converted.putArray(key);
              value
                  .valueStream()
                  .filter(it -> !hidden(schema.path("properties").path(it.asString("")), side))
                  .forEach(names::add);
            }
            default -> converted.set(key, BOUNDS.contains(key) ? exact(value) : value);
          }
        });
    if (schema.path("nullable").asBoolean(false) && schema.has("type")) {
      converted.putArray("type").add(schema.get("type")).add("null");
    }
    return converted;
  }

  private static boolean hidden(JsonNode property, Side side) {
    String keyword = side == Side.REQUEST ? "readOnly" : "writeOnly";
    return property.path(keyword).asBoolean(false);
  }

  private static JsonNode exact(JsonNode number) {
    return number.isNumber() ? NODES.numberNode(number.decimalValue()) : number;
  }

  private static void format(ObjectNode converted, String format) {
    if (FORMATS.contains(format)) {
      converted.put("format", format);
    } else if (BITS.containsKey(format)) {
      BigDecimal over = new BigDecimal(BigInteger.ONE.shiftLeft(BITS.get(format)));
      converted
          .withArray("allOf")
          .addObject()
          .put("minimum", over.negate())
          .put("maximum", over.subtract(BigDecimal.ONE));
    }
  }
}

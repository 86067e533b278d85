package org.processcontracts.tests.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes documented payloads harder than the documents do. Each variant changes, at once, every
 * value for which its schema allows the change or for which a reader has to be tolerant.
 */
final class HarderPayloads {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** From a value and its schema to the harder value; null where the value stays. */
  private interface Change extends BiFunction<JsonNode, JsonNode, JsonNode> {}

  private final Contract contract;

  HarderPayloads(Contract contract) {
    this.contract = contract;
  }

  /** The payload as it is and its variants, by name. */
  Map<String, JsonNode> of(JsonNode payload, String schema) {
    Map<String, Change> changes = new LinkedHashMap<>();
    changes.put("as documented", (value, type) -> value);
    changes.put("digits beyond 2^53", HarderPayloads::digits);
    changes.put(
        "Chinese and emoji", (value, type) -> text(value, type, "流程 合约 😀 \u0000 \" \\ \u2028"));
    changes.put("empty texts", (value, type) -> text(value, type, ""));
    changes.put("null wherever it may stand", HarderPayloads::none);
    changes.put("unknown members", HarderPayloads::members);
    changes.put("unknown enum values", HarderPayloads::unknown);
    Map<String, JsonNode> variants = new LinkedHashMap<>();
    changes.forEach((name, change) -> variants.put(name, apply(change, payload, schema)));
    return variants;
  }

  private JsonNode apply(Change change, JsonNode value, String at) {
    String pointer = contract.follow(at);
    JsonNode schema = contract.at(pointer);
    JsonNode changed = change.apply(value, schema);
    if (changed instanceof ObjectNode object) {
      ObjectNode copy = NODES.objectNode();
      object.forEachEntry((name, member) -> copy.set(name, member(change, pointer, name, member)));
      return copy;
    }
    if (changed instanceof ArrayNode array) {
      ArrayNode copy = NODES.arrayNode();
      array.forEach(item -> copy.add(apply(change, item, pointer + "/items")));
      return copy;
    }
    return changed;
  }

  private JsonNode member(Change change, String pointer, String name, JsonNode member) {
    String property = Pointer.child(pointer + "/properties", name);
    if (!contract.at(property).isMissingNode()) {
      return apply(change, member, property);
    }
    String values = pointer + "/additionalProperties";
    return contract.at(values).isObject() ? apply(change, member, values) : member;
  }

  private static JsonNode digits(JsonNode value, JsonNode schema) {
    boolean int64 = schema.path("format").asString("").equals("int64");
    return int64 ? NODES.numberNode(1618218591906093601L) : value;
  }

  private static JsonNode text(JsonNode value, JsonNode schema, String text) {
    boolean free = !schema.has("enum") && !schema.has("pattern") && !schema.has("oneOf");
    return value.isString() && free ? NODES.stringNode(text) : value;
  }

  private static JsonNode none(JsonNode value, JsonNode schema) {
    return schema.path("nullable").asBoolean(false) ? NODES.nullNode() : value;
  }

  private static JsonNode members(JsonNode value, JsonNode schema) {
    boolean open = schema.path("additionalProperties").isMissingNode();
    if (!value.isObject() || !open) {
      return value;
    }
    ObjectNode extended = ((ObjectNode) value).deepCopy();
    extended.putObject("unknown 成员").put("digits", 1618218591906093601L).putNull("none");
    return extended.put("unknown_text", "");
  }

  private static JsonNode unknown(JsonNode value, JsonNode schema) {
    if (!schema.has("enum")) {
      return value;
    }
    boolean integer = schema.path("type").asString("").equals("integer");
    return integer ? NODES.numberNode(11184809) : NODES.stringNode("NOT_IN_THE_CONTRACT");
  }
}

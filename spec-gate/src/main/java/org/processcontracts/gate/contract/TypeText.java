package org.processcontracts.gate.contract;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The type of a schema in the words of the ledger, such as {@code array of Stage}. */
public final class TypeText {

  /** Beyond these, a reference is only named: one that runs in a circle has an end. */
  private static final int MAX_REFERENCES = 8;

  private final JsonNode contract;
  private int references;

  private TypeText(JsonNode contract) {
    this.contract = contract;
  }

  /** The words for a schema of a contract; {@code any} if it says nothing of its type. */
  public static String of(JsonNode contract, JsonNode schema) {
    return new TypeText(contract).words(schema);
  }

  private String words(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    if (!ref.isEmpty()) {
      return isObject(target(ref)) ? "object " + Pointer.last(ref) : component(ref);
    }
    if (schema.has("oneOf")) {
      return StreamSupport.stream(schema.get("oneOf").spliterator(), false)
          .map(this::words)
          .collect(Collectors.joining(" or "));
    }
    String type = schema.path("type").asString("any");
    if (type.equals("array")) {
      return "array of " + member(schema.path("items"));
    }
    if (type.equals("object") && schema.path("additionalProperties").isObject()) {
      return "map of " + member(schema.get("additionalProperties"));
    }
    String format = schema.path("format").asString("");
    return format.isEmpty() ? type : type + "/" + format;
  }

  /** An object component is named alone where it is a member of an array or a map. */
  private String member(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return isObject(target(ref)) ? Pointer.last(ref) : words(schema);
  }

  /** A component that is no object: its own type, then its name. */
  private String component(String ref) {
    String name = Pointer.last(ref);
    return ++references > MAX_REFERENCES ? name : words(target(ref)) + " " + name;
  }

  private JsonNode target(String ref) {
    return ref.startsWith("#/") ? contract.at(ref.substring(1)) : MissingNode.getInstance();
  }

  private static boolean isObject(JsonNode schema) {
    return schema.path("type").asString("").equals("object")
        && !schema.path("additionalProperties").isObject();
  }
}

package org.processcontracts.gate.contract;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** The type of a schema in the words of the ledger, such as {@code array of Stage}. */
public final class TypeText {

  private TypeText() {}

  /** The words for a schema of a contract; {@code any} if it says nothing of its type. */
  public static String of(JsonNode contract, JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    if (ref.startsWith("#")) {
      JsonNode target = contract.at(ref.substring(1));
      String name = Pointer.last(ref);
      return isObject(target) ? "object " + name : of(contract, target) + " " + name;
    }
    if (schema.has("oneOf")) {
      return StreamSupport.stream(schema.get("oneOf").spliterator(), false)
          .map(member -> of(contract, member))
          .collect(Collectors.joining(" or "));
    }
    String type = schema.path("type").asString("any");
    if (type.equals("array")) {
      return "array of " + member(contract, schema.path("items"));
    }
    if (schema.path("additionalProperties").isObject()) {
      return "map of " + member(contract, schema.get("additionalProperties"));
    }
    String format = schema.path("format").asString("");
    return format.isEmpty() ? type : type + "/" + format;
  }

  /** A component is named alone where it is a member of an array or a map. */
  private static String member(JsonNode contract, JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.isEmpty() ? of(contract, schema) : Pointer.last(ref);
  }

  private static boolean isObject(JsonNode schema) {
    return schema.path("type").asString("").equals("object");
  }
}

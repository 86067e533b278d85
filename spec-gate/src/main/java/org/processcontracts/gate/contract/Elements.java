package org.processcontracts.gate.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Element.Kind;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Walks a contract in document order. References are listed where they stand, not followed. */
public final class Elements {

  /** Keys of a Path Item Object that hold an operation. */
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode root;
  private final List<Element> found = new ArrayList<>();

  private Elements(JsonNode root) {
    this.root = root;
  }

  /** All elements of a contract. */
  public static List<Element> of(JsonNode contract) {
    Elements elements = new Elements(contract);
    elements.paths();
    elements.components();
    return List.copyOf(elements.found);
  }

  private void paths() {
    for (String path : members("/paths")) {
      for (String key : members(path)) {
        if (METHODS.contains(Pointer.last(key))) {
          add(Kind.OPERATION, key, "", true);
          parameters(key + "/parameters", key);
          requestBody(key + "/requestBody", key);
          members(key + "/responses").forEach(response -> response(response, key));
        }
      }
      parameters(path + "/parameters", "");
    }
  }

  private void components() {
    members("/components/parameters").forEach(p -> holder(Kind.PARAMETER, p, "", true));
    members("/components/headers").forEach(h -> holder(Kind.HEADER, h, "", false));
    members("/components/requestBodies").forEach(b -> requestBody(b, ""));
    members("/components/responses").forEach(r -> response(r, ""));
    members("/components/schemas").forEach(s -> schema(Kind.SCHEMA, s, root.at(s), "", false));
  }

  private void parameters(String list, String owner) {
    for (String pointer : members(list)) {
      if (!root.at(pointer).has("$ref")) {
        holder(Kind.PARAMETER, pointer, owner, true);
      }
    }
  }

  private void requestBody(String pointer, String owner) {
    if (!root.at(pointer).isMissingNode()) {
      add(Kind.REQUEST_BODY, pointer, owner, true);
      content(pointer, true);
    }
  }

  private void response(String pointer, String owner) {
    add(Kind.RESPONSE, pointer, owner, false);
    for (String header : members(pointer + "/headers")) {
      if (!root.at(header).has("$ref")) {
        holder(Kind.HEADER, header, pointer, false);
      }
    }
    content(pointer, false);
  }

  private void content(String owner, boolean request) {
    members(owner + "/content").forEach(m -> holder(Kind.MEDIA_TYPE, m, owner, request));
  }

  /** A parameter, header or media type: each holds a schema and examples of it. */
  private void holder(Kind kind, String pointer, String owner, boolean request) {
    add(kind, pointer, owner, request);
    schema(Kind.SCHEMA, pointer + "/schema", root.at(pointer + "/schema"), pointer, request);
    if (root.at(pointer).has("example")) {
      add(Kind.EXAMPLE_VALUE, pointer + "/example", pointer, request);
    }
    members(pointer + "/examples").forEach(e -> add(Kind.EXAMPLE, e, pointer, request));
  }

  /** From node to node: deep down, following each pointer from the root takes too long. */
  private void schema(Kind kind, String pointer, JsonNode schema, String owner, boolean request) {
    if (!schema.isObject()) {
      return;
    }
    found.add(new Element(kind, pointer, owner, request, schema));
    if (schema.has("$ref")) {
      return;
    }
    below(Kind.PROPERTY, pointer, schema, "properties", request);
    for (String key : List.of("items", "additionalProperties", "not", "x-contentSchema")) {
      if (schema.has(key)) {
        schema(Kind.SCHEMA, pointer + "/" + key, schema.get(key), pointer, request);
      }
    }
    for (String key : List.of("allOf", "oneOf", "anyOf")) {
      below(Kind.SCHEMA, pointer, schema, key, request);
    }
  }

  private void below(Kind kind, String pointer, JsonNode schema, String key, boolean request) {
    JsonNode holder = schema.path(key);
    String at = pointer + "/" + key;
    for (int i = 0; holder.isArray() && i < holder.size(); i++) {
      schema(kind, at + "/" + i, holder.get(i), pointer, request);
    }
    holder.forEachEntry(
        (name, value) -> schema(kind, Pointer.child(at, name), value, pointer, request));
  }

  private void add(Kind kind, String pointer, String owner, boolean request) {
    found.add(new Element(kind, pointer, owner, request, root.at(pointer)));
  }

  /** Pointers of the members of an object or the items of an array. */
  private List<String> members(String pointer) {
    JsonNode node = root.at(pointer);
    List<String> members = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        members.add(Pointer.child(pointer, Integer.toString(i)));
      }
    } else {
      node.propertyNames().forEach(name -> members.add(Pointer.child(pointer, name)));
    }
    return members;
  }
}

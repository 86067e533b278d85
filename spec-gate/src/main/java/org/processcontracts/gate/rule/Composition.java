package org.processcontracts.gate.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Which properties a schema can rely on: its own and those it is composed with. */
final class Composition {

  private static final List<String> KEYS = List.of("allOf", "oneOf", "anyOf", "not");

  private final Description description;
  private final Map<JsonNode, Set<JsonNode>> wholes = new IdentityHashMap<>();

  Composition(Description description) {
    this.description = description;
    for (Part schema : description.own(Kind.SCHEMA)) {
      for (JsonNode part : parts(schema.node())) {
        wholes.computeIfAbsent(part, p -> identitySet()).add(schema.node());
      }
    }
  }

  /** Names of all properties that are described for an instance of this schema. */
  Set<String> properties(Part schema) {
    Set<JsonNode> all = identitySet();
    Set<JsonNode> up = identitySet();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(schema.node()));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (up.add(node)) {
        open.addAll(wholes.getOrDefault(node, Set.of()));
      }
    }
    open.addAll(up);
    Set<String> names = new TreeSet<>();
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (all.add(node)) {
        names.addAll(node.path("properties").propertyNames());
        open.addAll(parts(node));
      }
    }
    return names;
  }

  /** The schemas, after following references, that one is composed of. */
  private List<JsonNode> parts(JsonNode schema) {
    List<JsonNode> parts = new ArrayList<>();
    for (String key : KEYS) {
      JsonNode value = schema.path(key);
      for (JsonNode part : value.isArray() ? value.values() : List.of(value)) {
        description.resolved(part).filter(JsonNode::isObject).ifPresent(parts::add);
      }
    }
    return parts;
  }

  private static Set<JsonNode> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}

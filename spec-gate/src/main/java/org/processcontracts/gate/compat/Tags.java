package org.processcontracts.gate.compat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * The values of a discriminator and the schemas that they stand for: those that are written out,
 * and the names of components that are alternatives, or built upon the schema, and have no other
 * value.
 */
final class Tags {

  private static final String SCHEMAS = "/components/schemas";

  private Tags() {}

  /** By value, where the schema stands; of the discriminator in a schema. */
  static Map<String, String> targets(Contract contract, String schema) {
    Map<String, String> targets = new TreeMap<>();
    contract
        .at(schema)
        .path("discriminator")
        .path("mapping")
        .forEachEntry((tag, target) -> targets.put(tag, target(contract, target.asString(""))));
    Set<String> written = new TreeSet<>(targets.values());
    for (String keyword : Set.of("oneOf", "anyOf")) {
      for (JsonNode alternative : contract.at(schema).path(keyword)) {
        implied(contract, alternative.path("$ref").asString(""), written, targets);
      }
    }
    if (contract.at(schema).has("oneOf") || contract.at(schema).has("anyOf")) {
      return targets;
    }
    contract
        .at(SCHEMAS)
        .forEachEntry(
            (name, component) -> {
              for (JsonNode part : component.path("allOf")) {
                String ref = part.path("$ref").asString("");
                if (ref.startsWith("#/") && contract.follow(ref.substring(1)).equals(schema)) {
                  implied(contract, "#" + Pointer.child(SCHEMAS, name), written, targets);
                }
              }
            });
    return targets;
  }

  private static void implied(
      Contract contract, String ref, Set<String> written, Map<String, String> targets) {
    if (ref.startsWith("#/")) {
      String target = contract.follow(ref.substring(1));
      if (!written.contains(target)) {
        targets.putIfAbsent(Pointer.last(ref.substring(1)), target);
      }
    }
  }

  private static String target(Contract contract, String text) {
    return contract.follow(
        text.startsWith("#/") ? text.substring(1) : Pointer.child(SCHEMAS, text));
  }

  /** The members that tell alternatives apart, with the values that this shape can have there. */
  static Map<String, Set<String>> of(Shape shape) {
    Map<String, Set<String>> tags = new HashMap<>();
    for (String part : shape.parts()) {
      JsonNode discriminator = shape.contract().at(part).path("discriminator");
      if (discriminator.isObject()) {
        Set<String> values =
            tags.computeIfAbsent(
                discriminator.path("propertyName").asString(""), name -> new TreeSet<>());
        boolean settled =
            shape.chosen().contains(part + "/oneOf") || shape.chosen().contains(part + "/anyOf");
        targets(shape.contract(), part)
            .forEach(
                (tag, target) -> {
                  if (!settled || shape.roots().contains(target)) {
                    values.add(tag);
                  }
                });
      }
    }
    return tags;
  }

  /** Whether a discriminator tells the two apart. */
  static boolean apart(Shape one, Shape other) {
    Map<String, Set<String>> others = of(other);
    return of(one).entrySet().stream()
        .anyMatch(
            it -> {
              Set<String> values = others.getOrDefault(it.getKey(), Set.of());
              return !values.isEmpty()
                  && !it.getValue().isEmpty()
                  && Collections.disjoint(values, it.getValue());
            });
  }
}

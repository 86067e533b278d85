package org.processcontracts.gate.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Which components are reached from the operations, directly or through other components. */
final class ComponentUse {

  private static final String SCHEMAS = "/components/schemas/";
  private static final String SECURITY = "/components/securitySchemes";

  private final Map<String, Set<String>> uses = new HashMap<>();

  ComponentUse(Description description) {
    for (Part part : description.references()) {
      Description.local(part.text("$ref"))
          .map(ComponentUse::component)
          .ifPresent(target -> add(part, target));
      // A schema built upon one with a discriminator can stand wherever that one does.
      if (part.role().equals("allOf")) {
        description
            .target(part.text("$ref"))
            .filter(target -> target.has("discriminator"))
            .ifPresent(target -> heir(part));
      }
    }
    for (Part requirement : description.all(Kind.SECURITY_REQUIREMENT)) {
      for (String name : requirement.node().propertyNames()) {
        add(requirement, Pointer.child(SECURITY, name));
      }
    }
    for (Part discriminator : description.all(Kind.DISCRIMINATOR)) {
      for (JsonNode target : discriminator.node().path("mapping").values()) {
        String name = target.asString("");
        add(discriminator, component(name.startsWith("#") ? name.substring(1) : SCHEMAS + name));
      }
    }
  }

  private void heir(Part reference) {
    String parent = component(reference.text("$ref").substring(1));
    uses.computeIfAbsent(parent, p -> new HashSet<>()).add(component(reference.pointer()));
  }

  private void add(Part from, String to) {
    uses.computeIfAbsent(component(from.pointer()), p -> new HashSet<>()).add(to);
  }

  /** The component that a pointer leads into; empty for what stands outside. */
  private static String component(String pointer) {
    String[] tokens = pointer.split("/", 5);
    return tokens.length > 3 && tokens[1].equals("components")
        ? String.join("/", "", tokens[1], tokens[2], tokens[3])
        : "";
  }

  Set<String> used() {
    Set<String> used = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(""));
    while (!open.isEmpty()) {
      for (String target : uses.getOrDefault(open.pop(), Set.of())) {
        if (used.add(target)) {
          open.add(target);
        }
      }
    }
    return used;
  }
}

package org.processcontracts.gate.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** The property that a discriminator names is described and required in each alternative. */
public final class DiscriminatorProperty extends NamedRule {

  /** The rule. */
  public DiscriminatorProperty() {
    super(
        "discriminator-property",
        Severity.WARNING,
        "Without that property a reader cannot tell which alternative it has.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part discriminator : api.description().all(Kind.DISCRIMINATOR)) {
      Part schema = discriminator.parent();
      String name = discriminator.text("propertyName");
      if (schema == null || name.isEmpty()) {
        continue;
      }
      String at = discriminator.pointer("propertyName");
      if (!everywhere(api.description(), schema.node(), name, false)) {
        findings.add(
            api.contract(),
            at,
            "not every alternative describes the property " + name,
            "describe it in each");
      } else if (!everywhere(api.description(), schema.node(), name, true)) {
        findings.add(
            api.contract(),
            at,
            "not every alternative requires the property " + name,
            "add it to required in each");
      }
    }
  }

  /** Whether the schema itself, or each of its alternatives, has the property. */
  private static boolean everywhere(
      Description description, JsonNode schema, String name, boolean required) {
    if (has(description, schema, name, required)) {
      return true;
    }
    List<JsonNode> alternatives = new ArrayList<>(schema.path("oneOf").values());
    alternatives.addAll(schema.path("anyOf").values());
    return !alternatives.isEmpty()
        && alternatives.stream()
            .allMatch(
                alternative ->
                    description
                        .resolved(alternative)
                        .filter(found -> !has(description, found, name, required))
                        .isEmpty());
  }

  /** In the schema itself or in a part of its allOf. */
  private static boolean has(
      Description description, JsonNode schema, String name, boolean required) {
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (!seen.add(node)) {
        continue;
      }
      boolean here =
          required
              ? node.path("required").values().stream().anyMatch(r -> name.equals(r.asString("")))
              : node.path("properties").has(name);
      if (here) {
        return true;
      }
      node.path("allOf").values().forEach(p -> description.resolved(p).ifPresent(open::add));
    }
    return false;
  }
}

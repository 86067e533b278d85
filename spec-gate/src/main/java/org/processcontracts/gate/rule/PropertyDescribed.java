package org.processcontracts.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every property, parameter and response header has a description, its own or its target's. */
public final class PropertyDescribed extends NamedRule {

  private static final int MAX_HOPS = 64;

  /** The rule. */
  public PropertyDescribed() {
    super("property-described", "A name alone tells nobody what to send, or what was meant.");
  }

  @Override
  public void check(Api api, Findings findings) {
    List<Part> parts = new ArrayList<>(api.description().own(Kind.PARAMETER));
    parts.addAll(api.description().own(Kind.HEADER));
    api.description().all(Kind.SCHEMA).stream()
        .filter(schema -> schema.role().equals("properties"))
        .forEach(parts::add);
    for (Part part : parts) {
      if (!described(api.description(), part.node())) {
        String name = part.kind() == Kind.PARAMETER ? part.text("name") : part.name();
        findings.add(
            api.contract(),
            part.pointer(),
            "'%s' has no description".formatted(name),
            "say in a line what it holds");
      }
    }
  }

  private static boolean described(Description description, JsonNode node) {
    JsonNode here = node;
    for (int hop = 0; hop < MAX_HOPS; hop++) {
      if (!here.path("description").asString("").isBlank()) {
        return true;
      }
      if (!here.path("$ref").isString()) {
        return false;
      }
      Optional<JsonNode> target = description.target(here.path("$ref").asString(""));
      if (target.isEmpty()) {
        return true; // that it leads nowhere is for another rule
      }
      here = target.get();
    }
    return true;
  }
}

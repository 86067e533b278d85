package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every body has an example. */
public final class ExamplePresent extends NamedRule {

  /** The rule. */
  public ExamplePresent() {
    super(
        "example-present",
        Severity.WARNING,
        "An example tells more than a schema, and mocks answer with it.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part content : api.description().all(Kind.MEDIA_TYPE)) {
      JsonNode node = content.node();
      boolean shown = node.has("example") || !node.path("examples").isEmpty();
      JsonNode schema = api.description().resolved(node.path("schema")).orElse(node.path("schema"));
      if (node.has("schema") && !shown && !shown(schema)) {
        findings.add(
            api.contract(), content.pointer(), "the body has no example", "add an example");
      }
    }
  }

  private static boolean shown(JsonNode schema) {
    return schema.has("example")
        || schema.path("properties").values().stream().anyMatch(p -> p.has("example"));
  }
}

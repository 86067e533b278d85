package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Names of components are letters, digits, dots, hyphens and underscores. */
public final class ComponentName extends NamedRule {

  /** The rule. */
  public ComponentName() {
    super("component-name", "OpenAPI allows no other characters, and references break on them.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Kind kind : Kind.values()) {
      for (Part part : api.description().all(kind)) {
        if (part.isComponent() && !part.name().matches("[A-Za-z0-9._-]+")) {
          findings.addName(
              api.contract(),
              part.pointer(),
              "'%s' is no name of a component".formatted(part.name()),
              "use letters, digits, dots, hyphens and underscores");
        }
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every component is used by an operation. */
public final class ComponentUsed extends NamedRule {

  /** The rule. */
  public ComponentUsed() {
    super(
        "component-used",
        Severity.WARNING,
        "What nothing refers to is dead, or was to be referred to.");
  }

  @Override
  public void check(Api api, Findings findings) {
    // A contract without operations is a library for others; a wrong one may lose references.
    if (api.description().all(Kind.OPERATION).isEmpty() || !findings.sound(api.contract())) {
      return;
    }
    Set<String> used = new ComponentUse(api.description()).used();
    for (Kind kind : Kind.values()) {
      for (Part part : api.description().all(kind)) {
        if (part.isComponent() && !used.contains(part.pointer())) {
          findings.addName(
              api.contract(),
              part.pointer(),
              "nothing uses this component",
              "refer to it, or remove it");
        }
      }
    }
  }
}

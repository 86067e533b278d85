package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Part;

/** No reference leads back to itself without a property or an item between. */
public final class ReferenceCycle extends NamedRule {

  /** The rule. */
  public ReferenceCycle() {
    super("reference-cycle", "A schema that is itself before it is anything never ends.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part part : new Unfolding(api.description()).circular()) {
      if (part.isReference()) {
        findings.add(
            api.contract(),
            part.pointer("$ref"),
            part.text("$ref") + " leads back here",
            "refer to something else, or put a property or items between");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Part;

/** Nothing stands beside $ref but x- keys. */
public final class ReferenceSiblings extends NamedRule {

  /** The rule. */
  public ReferenceSiblings() {
    super("reference-siblings", "In OpenAPI 3.0 whatever stands beside $ref is ignored.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part part : api.description().references()) {
      for (String key : part.node().propertyNames()) {
        if (part.isReference() && !key.equals("$ref") && !key.startsWith("x-")) {
          findings.add(
              api.contract(),
              part.pointer(key),
              "'%s' beside $ref is ignored".formatted(key),
              "move it to what is referred to, or leave it out");
        }
      }
    }
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every array says what its items are. */
public final class ArrayItems extends NamedRule {

  /** The rule. */
  public ArrayItems() {
    super("array-items", "OpenAPI 3.0 asks for items; generators fail without, or invent a type.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (schema.text("type").equals("array") && !schema.node().has("items")) {
        findings.add(api.contract(), schema.pointer(), "an array without items", "add items: {…}");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No reference leads out of the contract and its examples. */
public final class ReferenceInside extends NamedRule {

  /** The rule. */
  public ReferenceInside() {
    super(
        "reference-inside",
        "What stands elsewhere changes without notice, and fetching it opens a way in.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part part : api.description().references()) {
      String ref = part.text("$ref");
      if (leadsOut(part, ref)) {
        findings.add(
            api.contract(),
            part.pointer("$ref"),
            ref + " leads out of the contract and its examples",
            "put the component into this file");
      }
    }
  }

  /** Whether it is neither local nor an example file of the same API. */
  static boolean leadsOut(Part part, String ref) {
    boolean example =
        part.kind() == Kind.EXAMPLE
            && ref.matches("examples/[\\w./-]+(#/.*)?")
            && !ref.contains("..");
    return !ref.startsWith("#") && !example;
  }
}

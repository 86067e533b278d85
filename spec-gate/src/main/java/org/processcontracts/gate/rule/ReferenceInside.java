package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.LinkFault;

/** No reference leads out of the folder that the gate was given. */
public final class ReferenceInside extends NamedRule {

  /** The rule. */
  public ReferenceInside() {
    super(
        "reference-inside",
        "What stands elsewhere changes without notice, and fetching it opens a way in.");
  }

  @Override
  public void check(Api api, Findings findings) {
    faults(api, LinkFault.Type.OUTSIDE, findings);
  }

  /** Adds what was wrong with references to other files. */
  static void faults(Api api, LinkFault.Type type, Findings findings) {
    for (LinkFault fault : api.linked().faults()) {
      if (fault.type() == type) {
        findings.add(fault.at().document(), fault.at().pointer(), fault.message(), fault.fix());
      }
    }
  }
}

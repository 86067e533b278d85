package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.LinkFault;
import org.processcontracts.gate.openapi.Part;

/** No schema unfolds into more than ten thousand. */
public final class CompositionBounded extends NamedRule {

  /** The rule. */
  public CompositionBounded() {
    super(
        "composition-bounded",
        "Few lines can unfold into more schemas than any validator finishes.");
  }

  private static final long MAX = 10_000;

  @Override
  public void check(Api api, Findings findings) {
    Unfolding unfolding = new Unfolding(api.description());
    for (Part schema : unfolding.beyond(MAX)) {
      findings.add(
          api.contract(),
          schema.pointer(),
          "the schema unfolds into more than %d schemas".formatted(MAX),
          "refer to each schema once");
    }
    ReferenceInside.faults(api, LinkFault.Type.EXCESS, findings);
  }
}

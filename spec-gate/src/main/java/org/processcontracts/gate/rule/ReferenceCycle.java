package org.processcontracts.gate.rule;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.LinkFault;
import org.processcontracts.gate.openapi.Part;

/** No reference leads back to itself without a property or an item between. */
public final class ReferenceCycle extends NamedRule {

  /** Whoever follows these must follow them all; of alternatives a tool may know where it is. */
  private static final Set<String> FORCED = Set.of("allOf", "not");

  private final boolean alternatives;

  private ReferenceCycle(String id, Severity severity, String reason, boolean alternatives) {
    super(id, severity, reason);
    this.alternatives = alternatives;
  }

  /** By references, allOf and not alone. */
  public static ReferenceCycle forced() {
    return new ReferenceCycle(
        "reference-cycle",
        Severity.ERROR,
        "A schema that is itself before it is anything never ends.",
        false);
  }

  /** By way of oneOf or anyOf, such as a parent that lists the heirs that are built upon it. */
  public static ReferenceCycle byAlternatives() {
    return new ReferenceCycle(
        "alternative-cycle",
        Severity.WARNING,
        "Validators give up on a schema that is an alternative of itself; generators make do.",
        true);
  }

  @Override
  public void check(Api api, Findings findings) {
    Set<Part> forced = Collections.newSetFromMap(new IdentityHashMap<>());
    forced.addAll(new Unfolding(api.description(), FORCED).circular());
    for (Part part : alternatives ? new Unfolding(api.description()).circular() : forced) {
      if (part.isReference() && forced.contains(part) != alternatives) {
        findings.add(
            api.contract(),
            part.pointer("$ref"),
            api.contract().origin(part.pointer("$ref")).node().asString("") + " leads back here",
            "refer to something else, or put a property or items between");
      }
    }
    if (!alternatives) {
      ReferenceInside.faults(api, LinkFault.Type.CIRCULAR, findings);
    }
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every operation tells how it fails. */
public final class ResponseFailure extends NamedRule {

  /** The rule. */
  public ResponseFailure() {
    super("response-failure", Severity.WARNING, "A caller must know what a refusal looks like.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part responses : api.description().all(Kind.RESPONSES)) {
      boolean told =
          responses.node().isEmpty()
              || responses.node().propertyNames().stream()
                  .anyMatch(status -> status.startsWith("4") || status.equals("default"));
      if (!told) {
        findings.add(
            api.contract(),
            responses.pointer(),
            "no response for a request that is refused",
            "add one of 4xx, or a default");
      }
    }
  }
}

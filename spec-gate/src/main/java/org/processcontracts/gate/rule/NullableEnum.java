package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** An enum that may be null lists null. */
public final class NullableEnum extends NamedRule {

  /** The rule. */
  public NullableEnum() {
    super(
        "nullable-enum",
        Severity.WARNING,
        "Null that the enum does not list is taken by one tool and refused by the next.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (NullDoubt.unlisted(schema)) {
        findings.add(
            api.contract(),
            schema.pointer("enum"),
            "null is allowed, but no member",
            "add null to the enum, or remove nullable");
      }
    }
  }
}

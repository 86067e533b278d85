package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** nullable stands beside type. */
public final class NullableTyped extends NamedRule {

  /** The rule. */
  public NullableTyped() {
    super(
        "nullable-typed",
        Severity.WARNING,
        "In OpenAPI 3.0.3 nullable counts only beside type; null stays refused without.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (NullDoubt.untyped(schema)) {
        findings.add(
            api.contract(),
            schema.pointer("nullable"),
            "nullable means nothing without type",
            "add the type, or remove nullable");
      }
    }
  }
}

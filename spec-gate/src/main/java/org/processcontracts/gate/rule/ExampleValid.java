package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Violation;

/** Every example is valid against its schema. */
public final class ExampleValid implements ApiRule {

  @Override
  public String id() {
    return "example-valid";
  }

  @Override
  public String reason() {
    return "What a document shows must be accepted, or the contract is wrong.";
  }

  @Override
  public void check(Api api, Findings findings) {
    for (ExampleFault fault : ExampleFault.all(api)) {
      Violation violation = fault.violation();
      boolean judged =
          violation.judged(findings.sound(api.contract()))
              && findings.sound(api.contract(), violation.schema());
      if (judged && !fault.integerRange()) {
        findings.add(
            api.contract(),
            fault.at(),
            "%s, by %s".formatted(violation.message(), api.contract().shown(violation.schema())),
            "correct the schema, or repair the example and name the repair");
      }
    }
  }
}

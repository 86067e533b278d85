package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every operation has an operationId. */
public final class OperationIdPresent extends NamedRule {

  /** The rule. */
  public OperationIdPresent() {
    super(
        "operation-id",
        Severity.WARNING,
        "Generated code invents a name for an operation without one.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part operation : api.description().all(Kind.OPERATION)) {
      if (!operation.node().has("operationId") && !operation.node().has("$ref")) {
        findings.add(
            api.contract(),
            operation.pointer(),
            "the operation has no operationId",
            "name it as a method is named");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Fault;

/** The contract consists of the objects of OpenAPI 3.0, each with its keys and their values. */
public final class ContractForm extends NamedRule {

  private final Fault.Type type;

  private ContractForm(Fault.Type type, String id, String reason) {
    super(id, reason);
    this.type = type;
  }

  /** No object has a key that OpenAPI does not give it. */
  public static ContractForm knownKey() {
    return new ContractForm(
        Fault.Type.UNKNOWN_KEY,
        "known-key",
        "A key that is misspelt or out of place is silently ignored.");
  }

  /** Every object has the keys that it must have. */
  public static ContractForm requiredKey() {
    return new ContractForm(
        Fault.Type.MISSING_KEY,
        "required-key",
        "What OpenAPI demands is what generators and mocks rely on.");
  }

  /** Every value is of the kind that its key asks for. */
  public static ContractForm valueKind() {
    return new ContractForm(
        Fault.Type.VALUE,
        "value-kind",
        "A value of another kind is dropped by one tool and guessed at by the next.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Fault fault : api.description().faults()) {
      if (fault.type() == type) {
        findings.add(api.contract(), fault.pointer(), fault.message(), fault.fix());
      }
    }
  }
}

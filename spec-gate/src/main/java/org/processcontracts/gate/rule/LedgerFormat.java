package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;

/** The ledger is a well-formed table. */
public final class LedgerFormat implements ApiRule {

  @Override
  public String id() {
    return "ledger-format";
  }

  @Override
  public String reason() {
    return "A row that cannot be read proves nothing.";
  }

  @Override
  public void check(Api api, Findings findings) {
    findings.add(api.ledger().file(), api.ledger().problems());
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Ledger.Kind;
import org.processcontracts.gate.Ledger.Row;

/** Every element of the contract has its row in the ledger. */
public final class LedgerNode implements ApiRule {

  @Override
  public String id() {
    return "ledger-node";
  }

  @Override
  public String reason() {
    return "Nothing stands in a contract that no document and no decision brought there.";
  }

  @Override
  public void check(Api api, Findings findings) {
    for (LedgerEntry entry : LedgerEntry.all(api)) {
      if (api.ledger().rows().stream().noneMatch(row -> covers(row, entry))) {
        findings.add(
            api.contract(),
            entry.at(),
            "no ledger row for %s '%s'".formatted(entry.kind().text(), entry.value()),
            "add a row with pointer " + entry.pointer());
      }
    }
  }

  /** The values of other kinds are compared by {@link LedgerRow}. */
  private static boolean covers(Row row, LedgerEntry entry) {
    return row.kind() == entry.kind()
        && row.pointer().equals(entry.pointer())
        && (entry.kind() != Kind.ENUM || row.value().equals(entry.value()));
  }
}

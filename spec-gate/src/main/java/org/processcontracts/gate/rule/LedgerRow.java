package org.processcontracts.gate.rule;

import java.util.List;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Ledger;
import org.processcontracts.gate.Ledger.Kind;
import org.processcontracts.gate.Ledger.Row;

/** What a ledger row says is what stands in the contract. */
public final class LedgerRow implements ApiRule {

  @Override
  public String id() {
    return "ledger-row";
  }

  @Override
  public String reason() {
    return "Whatever a document says must be in the contract, with the same value.";
  }

  @Override
  public void check(Api api, Findings findings) {
    List<LedgerEntry> entries = LedgerEntry.all(api);
    for (Row row : api.ledger().rows()) {
      List<LedgerEntry> there =
          entries.stream()
              .filter(e -> e.kind() == row.kind() && e.pointer().equals(row.pointer()))
              .toList();
      check(api.ledger(), row, there, findings);
    }
  }

  private static void check(Ledger ledger, Row row, List<LedgerEntry> there, Findings findings) {
    String what = "%s '%s'".formatted(row.kind().text(), row.element());
    if (there.isEmpty()) {
      findings.add(
          ledger.file(),
          row.line(),
          "%s: the contract has no %s at %s".formatted(what, row.kind().text(), row.pointer()),
          "correct the pointer, or add '%s' there".formatted(row.value()));
      return;
    }
    LedgerEntry seen = there.get(0);
    if (there.stream().noneMatch(entry -> entry.value().equals(row.value()))) {
      String values = String.join("', '", there.stream().map(LedgerEntry::value).toList());
      findings.add(
          ledger.file(),
          row.line(),
          "%s: the row says '%s', the contract '%s' at %s"
              .formatted(what, row.value(), values, row.pointer()),
          "make the contract say what the document says");
    } else if (row.kind() != Kind.ENUM && !seen.mandatory().equals(row.mandatory())) {
      findings.add(
          ledger.file(),
          row.line(),
          "%s: the row says mandatory %s, the contract %s at %s"
              .formatted(what, row.mandatory(), seen.mandatory(), row.pointer()),
          "make the contract say what the document says");
    }
  }
}

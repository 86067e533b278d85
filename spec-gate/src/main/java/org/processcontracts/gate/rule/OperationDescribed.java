package org.processcontracts.gate.rule;

import java.util.stream.Stream;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every operation has a summary or a description. */
public final class OperationDescribed extends NamedRule {

  /** The rule. */
  public OperationDescribed() {
    super("operation-described", Severity.WARNING, "Without a line of text a reader has to guess.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part operation : api.description().all(Kind.OPERATION)) {
      boolean text =
          Stream.of("summary", "description", "$ref").anyMatch(k -> !operation.text(k).isBlank());
      if (!text) {
        findings.add(
            api.contract(),
            operation.pointer(),
            "the operation has no summary and no description",
            "say in a line what it does");
      }
    }
  }
}

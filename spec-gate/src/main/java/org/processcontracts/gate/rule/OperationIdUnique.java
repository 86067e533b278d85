package org.processcontracts.gate.rule;

import java.util.HashMap;
import java.util.Map;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No operationId stands twice. */
public final class OperationIdUnique extends NamedRule {

  /** The rule. */
  public OperationIdUnique() {
    super("operation-id-unique", "Generated code makes one method of two operations with one id.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Map<String, Part> first = new HashMap<>();
    for (Part operation : api.description().all(Kind.OPERATION)) {
      String id = operation.text("operationId");
      Part other = id.isEmpty() ? null : first.putIfAbsent(id, operation);
      if (other != null) {
        findings.add(
            api.contract(),
            operation.pointer("operationId"),
            "%s is the id of %s too".formatted(id, other.pointer()),
            "give each operation an id of its own");
      }
    }
  }
}

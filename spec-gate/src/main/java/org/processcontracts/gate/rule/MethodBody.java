package org.processcontracts.gate.rule;

import java.util.Locale;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** GET, HEAD, DELETE and TRACE have no body. */
public final class MethodBody extends NamedRule {

  /** The rule. */
  public MethodBody() {
    super("method-body", "Servers and proxies drop such a body; OpenAPI gives it no meaning.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part operation : api.description().all(Kind.OPERATION)) {
      if (operation.name().matches("get|head|delete|trace")
          && operation.node().has("requestBody")) {
        findings.add(
            api.contract(),
            operation.pointer("requestBody"),
            operation.name().toUpperCase(Locale.ROOT) + " has no body",
            "use parameters, or another method");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.Locale;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** GET, HEAD, TRACE and DELETE have no body. */
public final class MethodBody extends NamedRule {

  private final Set<String> methods;

  private MethodBody(String id, Severity severity, String reason, Set<String> methods) {
    super(id, severity, reason);
    this.methods = methods;
  }

  /** Those with which a client in a browser, and many others, refuse to send one. */
  public static MethodBody refused() {
    return new MethodBody(
        "method-body",
        Severity.ERROR,
        "Many clients refuse to send such a body; OpenAPI gives it no meaning.",
        Set.of("get", "head", "trace"));
  }

  /** DELETE, with which most clients send one, and some servers and proxies drop it. */
  public static MethodBody dropped() {
    return new MethodBody(
        "delete-body",
        Severity.WARNING,
        "Some servers and proxies drop such a body; OpenAPI gives it no meaning.",
        Set.of("delete"));
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part operation : api.description().all(Kind.OPERATION)) {
      if (methods.contains(operation.name()) && operation.node().has("requestBody")) {
        findings.add(
            api.contract(),
            operation.pointer("requestBody"),
            operation.name().toUpperCase(Locale.ROOT) + " has no body",
            "use parameters, or another method");
      }
    }
  }
}

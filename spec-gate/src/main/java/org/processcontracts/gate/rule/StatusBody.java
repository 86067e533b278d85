package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No response has a body that HTTP does not let it have. */
public final class StatusBody extends NamedRule {

  /** The rule. */
  public StatusBody() {
    super(
        "status-body",
        Severity.WARNING,
        "HTTP gives no body to 1xx, 204, 304 and the answers to HEAD: what is sent is lost.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part response : api.description().all(Kind.RESPONSE)) {
      Part operation = response.within(Kind.OPERATION);
      Part responses = response.parent();
      if (operation == null || responses == null || responses.kind() != Kind.RESPONSES) {
        continue;
      }
      boolean head = operation.name().equals("head");
      boolean body =
          api.description()
              .resolved(response.node())
              .filter(it -> !it.path("content").isEmpty())
              .isPresent();
      if (body && (head || response.name().matches("1..|204|304"))) {
        findings.add(
            api.contract(),
            response.isReference() ? response.pointer() : response.pointer("content"),
            head ? "the answer to HEAD has no body" : response.name() + " has no body",
            "remove the content, or choose another status or method");
      }
    }
  }
}

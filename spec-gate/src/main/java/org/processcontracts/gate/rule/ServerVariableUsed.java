package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;

/** Every variable of a server stands in its URL. */
public final class ServerVariableUsed extends NamedRule {

  /** The rule. */
  public ServerVariableUsed() {
    super(
        "server-variable-used",
        Severity.WARNING,
        "A variable that the URL does not have changes nothing.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part server : api.description().all(Kind.SERVER)) {
      for (String name : server.node().path("variables").propertyNames()) {
        if (!server.text("url").contains("{" + name + "}")) {
          findings.add(
              api.contract(),
              Pointer.child(server.pointer("variables"), name),
              "the URL has no {%s}".formatted(name),
              "write it in the URL, or remove the variable");
        }
      }
    }
  }
}

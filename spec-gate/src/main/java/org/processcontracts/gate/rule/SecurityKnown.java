package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import tools.jackson.databind.JsonNode;

/** Every security requirement names a scheme of the contract. */
public final class SecurityKnown extends NamedRule {

  /** The rule. */
  public SecurityKnown() {
    super(
        "security-known", "An operation under an unknown scheme is either closed or open to all.");
  }

  @Override
  public void check(Api api, Findings findings) {
    JsonNode schemes = api.contract().at("/components/securitySchemes");
    Spelling spelling = new Spelling();
    for (Part requirement : api.description().all(Kind.SECURITY_REQUIREMENT)) {
      for (String name : requirement.node().propertyNames()) {
        if (!schemes.has(name)) {
          findings.add(
              api.contract(),
              requirement.pointer(name),
              "there is no security scheme " + name,
              spelling
                  .near(name, schemes.propertyNames())
                  .map("did you mean %s?"::formatted)
                  .orElse("describe it under /components/securitySchemes"));
        }
      }
    }
  }
}

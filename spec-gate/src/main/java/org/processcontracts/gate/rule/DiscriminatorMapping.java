package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Every mapping of a discriminator leads to a schema. */
public final class DiscriminatorMapping extends NamedRule {

  /** The rule. */
  public DiscriminatorMapping() {
    super("discriminator-mapping", "A value that leads to no schema cannot be read.");
  }

  @Override
  public void check(Api api, Findings findings) {
    JsonNode schemas = api.contract().at("/components/schemas");
    Spelling spelling = new Spelling();
    for (Part discriminator : api.description().all(Kind.DISCRIMINATOR)) {
      discriminator
          .node()
          .path("mapping")
          .forEachEntry(
              (key, value) -> {
                String target = value.asString("");
                if (!schemas.has(target) && api.description().target(target).isEmpty()) {
                  findings.add(
                      api.contract(),
                      Pointer.child(discriminator.pointer("mapping"), key),
                      "there is no schema " + target,
                      spelling
                          .near(Pointer.last(target), schemas.propertyNames())
                          .map("did you mean #/components/schemas/%s?"::formatted)
                          .orElse("name a schema of this contract"));
                }
              });
    }
  }
}

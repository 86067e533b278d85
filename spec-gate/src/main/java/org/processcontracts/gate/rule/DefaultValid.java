package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every default is valid against its schema. */
public final class DefaultValid extends NamedRule {

  /** The rule. */
  public DefaultValid() {
    super("default-valid", "A default that is refused when it is sent is no default.");
  }

  @Override
  public void check(Api api, Findings findings) {
    boolean doubt = NullDoubt.in(api.description());
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (schema.node().has("default")) {
        JsonNode value = schema.node().get("default");
        for (Violation fault : api.validator().validate(value, schema.pointer(), Side.EITHER)) {
          boolean meant = doubt && value.at(fault.instance()).isNull();
          if (!meant
              && fault.judged(findings.sound(api.contract()))
              && findings.sound(api.contract(), fault.schema())) {
            findings.add(
                api.contract(),
                schema.pointer("default") + fault.instance(),
                "%s, by %s".formatted(fault.message(), api.contract().shown(fault.schema())),
                "correct the default, or the schema");
          }
        }
      }
    }
  }
}

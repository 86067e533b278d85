package org.processcontracts.gate.rule;

import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Every member of an enum meets the constraints beside it. */
public final class EnumValid extends NamedRule {

  /** The rule. */
  public EnumValid() {
    super("enum-valid", "A member that a length, bound or pattern refuses is never accepted.");
  }

  /** Others look at these. */
  private static final Set<String> ELSEWHERE = Set.of("type", "format", "enum", "nullable");

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      JsonNode members = schema.node().path("enum");
      for (int i = 0; members.isArray() && i < members.size(); i++) {
        String at = Pointer.child(schema.pointer("enum"), Integer.toString(i));
        for (Violation fault :
            api.validator().validate(members.get(i), schema.pointer(), Side.EITHER)) {
          if (!ELSEWHERE.contains(fault.keyword())
              && fault.judged(findings.sound(api.contract()))
              && findings.sound(api.contract(), fault.schema())) {
            findings.add(
                api.contract(),
                at + fault.instance(),
                "%s, by %s".formatted(fault.message(), fault.schema()),
                "correct the member, or the constraint");
          }
        }
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** No two members of an enum get one name in generated code. */
public final class EnumVarnames extends NamedRule {

  private static final String KEY = "x-enum-varnames";

  /** The rule. */
  public EnumVarnames() {
    super("enum-varnames", Severity.WARNING, "Two constants of one name do not compile.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      JsonNode names = schema.node().path(KEY);
      Set<String> seen = new HashSet<>();
      for (int i = 0; names.isArray() && i < names.size(); i++) {
        String name = names.get(i).asString("");
        if (!seen.add(name)) {
          findings.add(
              api.contract(),
              Pointer.child(schema.pointer(KEY), Integer.toString(i)),
              "the name '%s' stands twice".formatted(name),
              "give each member a name of its own");
        }
      }
    }
  }
}

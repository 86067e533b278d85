package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Every required member is described. */
public final class RequiredKnown extends NamedRule {

  /** The rule. */
  public RequiredKnown() {
    super("required-known", "A required member that has no schema is most often a misspelt one.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Composition composition = new Composition(api.description());
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      JsonNode required = schema.node().path("required");
      // Members of a map have the schema that all of them have.
      JsonNode others = schema.node().path("additionalProperties");
      boolean map = others.isObject() || others.asBoolean(false);
      if (!required.isArray() || required.isEmpty() || map) {
        continue;
      }
      Set<String> known = composition.properties(schema);
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < required.size(); i++) {
        String name = required.get(i).asString("");
        String at = Pointer.child(schema.pointer("required"), Integer.toString(i));
        if (!seen.add(name)) {
          findings.add(api.contract(), at, name + " stands twice", "remove it");
        } else if (!known.contains(name)) {
          findings.add(
              api.contract(),
              at,
              "there is no property " + name,
              Spelling.nearest(name, known)
                  .map("did you mean %s?"::formatted)
                  .orElse("describe it under properties, or remove it"));
        }
      }
    }
  }
}

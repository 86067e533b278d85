package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Every required member is described. */
public final class RequiredKnown extends NamedRule {

  private final boolean misspelt;

  private RequiredKnown(String id, Severity severity, String reason, boolean misspelt) {
    super(id, severity, reason);
    this.misspelt = misspelt;
  }

  /** Members that stand twice, that a closed object refuses, or that are almost those it has. */
  public static RequiredKnown misspelt() {
    return new RequiredKnown(
        "required-known",
        Severity.ERROR,
        "What is required under a misspelt name, or of a closed object, is never sent.",
        true);
  }

  /** Other members without a schema: any value will do, which is seldom meant. */
  public static RequiredKnown undescribed() {
    return new RequiredKnown(
        "required-described",
        Severity.ERROR,
        "A required member without a schema can be anything; generated code leaves it out.",
        false);
  }

  @Override
  public void check(Api api, Findings findings) {
    Spelling spelling = new Spelling();
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
      boolean closed = others.isBoolean();
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < required.size(); i++) {
        String name = required.get(i).asString("");
        String at = Pointer.child(schema.pointer("required"), Integer.toString(i));
        if (!seen.add(name)) {
          if (misspelt) {
            findings.add(api.contract(), at, name + " stands twice", "remove it");
          }
        } else if (!known.contains(name)) {
          Optional<String> meant = spelling.near(name, known);
          if ((closed || meant.isPresent()) == misspelt) {
            findings.add(
                api.contract(),
                at,
                "there is no property " + name,
                meant
                    .map("did you mean %s?"::formatted)
                    .orElse("describe it under properties, or remove it"));
          }
        }
      }
    }
  }
}

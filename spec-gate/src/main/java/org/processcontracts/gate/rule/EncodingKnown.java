package org.processcontracts.gate.rule;

import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;

/** Every encoding is that of a property of the body. */
public final class EncodingKnown extends NamedRule {

  /** The rule. */
  public EncodingKnown() {
    super("encoding-known", "The encoding of a property that is not there encodes nothing.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Composition composition = new Composition(api.description());
    for (Part content : api.description().all(Kind.MEDIA_TYPE)) {
      if (!content.node().path("encoding").isObject()) {
        continue;
      }
      Set<String> known =
          api.description()
              .resolved(content.node().path("schema"))
              .map(schema -> composition.properties(new Part(Kind.SCHEMA, schema, null, "")))
              .orElse(Set.of());
      for (String name : content.node().path("encoding").propertyNames()) {
        // Without any property, the schema leaves them open.
        if (!known.isEmpty() && !known.contains(name)) {
          findings.add(
              api.contract(),
              Pointer.child(content.pointer("encoding"), name),
              "the schema has no property " + name,
              Spelling.nearest(name, known)
                  .map("did you mean %s?"::formatted)
                  .orElse("add the property, or remove its encoding"));
        }
      }
    }
  }
}

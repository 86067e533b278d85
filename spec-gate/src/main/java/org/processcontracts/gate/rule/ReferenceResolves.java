package org.processcontracts.gate.rule;

import java.util.IdentityHashMap;
import java.util.Map;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Every reference leads to a node of the right kind. */
public final class ReferenceResolves extends NamedRule {

  /** The rule. */
  public ReferenceResolves() {
    super("reference-resolves", "What a dangling reference stood for is in no generated code.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Map<JsonNode, Kind> kinds = new IdentityHashMap<>();
    for (Kind kind : Kind.values()) {
      api.description().all(kind).forEach(part -> kinds.put(part.node(), kind));
    }
    for (Part part : api.description().references()) {
      String ref = part.text("$ref");
      if (!ReferenceInside.leadsOut(part, ref)) {
        check(api, part, ref, kinds, findings);
      }
    }
  }

  private static void check(
      Api api, Part part, String ref, Map<JsonNode, Kind> kinds, Findings findings) {
    String at = part.pointer("$ref");
    if (!ref.startsWith("#")) {
      YamlDocument file = api.examples().get(ref.replaceFirst("#.*", ""));
      if (api.resolve(ref).isEmpty() && (file == null || file.readable())) {
        findings.add(
            api.contract(),
            at,
            "there is no example " + ref,
            "write the file, or correct the name");
      }
    } else if (api.description().target(ref).isEmpty()) {
      findings.add(api.contract(), at, "nothing stands at " + ref, near(api, ref));
    } else {
      Kind kind = kinds.get(api.description().target(ref).get());
      if (kind != null && kind != part.kind()) {
        findings.add(
            api.contract(),
            at,
            "%s stands at %s, not %s".formatted(kind.some(), ref, part.kind().some()),
            "refer to " + part.kind().some());
      }
    }
  }

  private static String near(Api api, String ref) {
    String pointer = ref.substring(1);
    String folder = Pointer.parent(pointer);
    return Description.local(ref)
        .flatMap(p -> Spelling.nearest(Pointer.last(p), api.contract().at(folder).propertyNames()))
        .map(name -> "did you mean #%s?".formatted(Pointer.child(folder, name)))
        .orElse("correct the reference");
  }
}

package org.processcontracts.gate.rule;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.LinkFault;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
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
    Spelling spelling = new Spelling();
    for (Part part : api.description().references()) {
      if (part.text("$ref").startsWith("#")) {
        check(api, part, part.text("$ref"), kinds, spelling, findings);
      }
    }
    ReferenceInside.faults(api, LinkFault.Type.BROKEN, findings);
  }

  private static void check(
      Api api,
      Part part,
      String ref,
      Map<JsonNode, Kind> kinds,
      Spelling spelling,
      Findings findings) {
    String at = part.pointer("$ref");
    Optional<JsonNode> target = api.description().target(ref);
    String written = api.contract().origin(at).node().asString("");
    if (target.isEmpty()) {
      findings.add(api.contract(), at, "nothing stands at " + written, near(api, ref, spelling));
    } else {
      Kind kind = kinds.get(target.get());
      if (kind != null && kind != part.kind()) {
        findings.add(
            api.contract(),
            at,
            "%s stands at %s, not %s".formatted(kind.some(), written, part.kind().some()),
            "refer to " + part.kind().some());
      }
    }
  }

  private static String near(Api api, String ref, Spelling spelling) {
    String pointer = ref.substring(1);
    String folder = Pointer.parent(pointer);
    return Description.local(ref)
        .flatMap(p -> spelling.near(Pointer.last(p), api.contract().at(folder).propertyNames()))
        .map(name -> "did you mean #%s?".formatted(Pointer.child(folder, name)))
        .orElse("correct the reference");
  }
}

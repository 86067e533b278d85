package org.processcontracts.gate.rule;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import tools.jackson.databind.JsonNode;

/** Every link names an operation of the contract. */
public final class LinkTarget extends NamedRule {

  /** The rule. */
  public LinkTarget() {
    super("link-target", "A link to no operation cannot be followed.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Set<String> ids = new TreeSet<>();
    Set<JsonNode> operations = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Part operation : api.description().all(Kind.OPERATION)) {
      ids.add(operation.text("operationId"));
      operations.add(operation.node());
    }
    Spelling spelling = new Spelling();
    for (Part link : api.description().own(Kind.LINK)) {
      if (link.node().has("operationId") && !ids.contains(link.text("operationId"))) {
        findings.add(
            api.contract(),
            link.pointer("operationId"),
            "there is no operation " + link.text("operationId"),
            spelling
                .near(link.text("operationId"), ids)
                .map("did you mean %s?"::formatted)
                .orElse("name one of this contract"));
      }
      String ref = link.text("operationRef");
      if (ref.startsWith("#")
          && api.description().target(ref).filter(operations::contains).isEmpty()) {
        findings.add(
            api.contract(),
            link.pointer("operationRef"),
            "no operation stands at " + ref,
            "correct the reference");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;

/** Every link names an operation of the contract. */
public final class LinkTarget extends NamedRule {

  /** The rule. */
  public LinkTarget() {
    super("link-target", "A link to no operation cannot be followed.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Set<String> ids = new TreeSet<>();
    api.description().all(Kind.OPERATION).forEach(o -> ids.add(o.text("operationId")));
    for (Part link : api.description().own(Kind.LINK)) {
      if (link.node().has("operationId") && !ids.contains(link.text("operationId"))) {
        findings.add(
            api.contract(),
            link.pointer("operationId"),
            "there is no operation " + link.text("operationId"),
            Spelling.nearest(link.text("operationId"), ids)
                .map("did you mean %s?"::formatted)
                .orElse("name one of this contract"));
      }
      String ref = link.text("operationRef");
      if (ref.startsWith("#") && api.description().target(ref).isEmpty()) {
        findings.add(
            api.contract(),
            link.pointer("operationRef"),
            "nothing stands at " + ref,
            "correct the reference");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No tag is described twice. */
public final class TagUnique extends NamedRule {

  /** The rule. */
  public TagUnique() {
    super("tag-unique", "Of two descriptions of a tag one is lost.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Part tag : api.description().all(Kind.TAG)) {
      if (tag.node().has("name") && !seen.add(tag.text("name"))) {
        findings.add(
            api.contract(),
            tag.pointer(),
            "the tag %s stands twice".formatted(tag.text("name")),
            "merge them into one");
      }
    }
  }
}

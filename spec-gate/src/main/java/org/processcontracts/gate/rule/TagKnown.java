package org.processcontracts.gate.rule;

import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Where tags are described, every tag of an operation is. */
public final class TagKnown extends NamedRule {

  /** The rule. */
  public TagKnown() {
    super(
        "tag-known",
        Severity.WARNING,
        "Beside described tags, one that is not is likely misspelt.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Set<String> known = new TreeSet<>();
    api.description().all(Kind.TAG).forEach(tag -> known.add(tag.text("name")));
    if (known.isEmpty()) {
      return;
    }
    Spelling spelling = new Spelling();
    for (Part operation : api.description().all(Kind.OPERATION)) {
      JsonNode tags = operation.node().path("tags");
      for (int i = 0; tags.isArray() && i < tags.size(); i++) {
        String tag = tags.get(i).asString("");
        if (tags.get(i).isString() && !known.contains(tag)) {
          findings.add(
              api.contract(),
              Pointer.child(operation.pointer("tags"), Integer.toString(i)),
              "the tag %s is not described".formatted(tag),
              spelling
                  .near(tag, known)
                  .map("did you mean %s?"::formatted)
                  .orElse("describe it under tags"));
        }
      }
    }
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every media type has a schema. */
public final class MediaTypeSchema extends NamedRule {

  /** The rule. */
  public MediaTypeSchema() {
    super("media-type-schema", Severity.WARNING, "A body without a schema is checked by nothing.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part content : api.description().all(Kind.MEDIA_TYPE)) {
      if (!content.node().has("schema")) {
        findings.add(
            api.contract(), content.pointer(), "the media type has no schema", "add a schema");
      }
    }
  }
}

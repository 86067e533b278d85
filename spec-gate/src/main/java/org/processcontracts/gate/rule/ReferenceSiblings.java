package org.processcontracts.gate.rule;

import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.LinkFault;
import org.processcontracts.gate.openapi.Part;

/** Nothing stands beside $ref but x- keys. */
public final class ReferenceSiblings extends NamedRule {

  private static final Set<String> TEXTS =
      Set.of(
          "title", "summary", "description", "externalDocs", "deprecated", "example", "examples");

  private final boolean texts;

  private ReferenceSiblings(String id, Severity severity, String reason, boolean texts) {
    super(id, severity, reason);
    this.texts = texts;
  }

  /** What constrains or means something: without it the contract says less than it seems to. */
  public static ReferenceSiblings meaning() {
    return new ReferenceSiblings(
        "reference-siblings",
        Severity.ERROR,
        "In OpenAPI 3.0 whatever stands beside $ref is ignored.",
        false);
  }

  /** What only tells something, or what the target says too. */
  public static ReferenceSiblings text() {
    return new ReferenceSiblings(
        "reference-text",
        Severity.WARNING,
        "A text beside $ref is in no documentation and no generated code.",
        true);
  }

  private static boolean harmless(Api api, Part part, String key) {
    return TEXTS.contains(key)
        || api.description()
            .resolved(part.node())
            .filter(target -> target.path(key).equals(part.node().get(key)))
            .isPresent();
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part part : api.description().references()) {
      for (String key : part.node().propertyNames()) {
        if (part.isReference()
            && !key.equals("$ref")
            && !key.startsWith("x-")
            && harmless(api, part, key) == texts) {
          findings.add(
              api.contract(),
              part.pointer(key),
              "'%s' beside $ref is ignored".formatted(key),
              "move it to what is referred to, or leave it out");
        }
      }
    }
    if (!texts) {
      ReferenceInside.faults(api, LinkFault.Type.BESIDE, findings);
    }
  }
}

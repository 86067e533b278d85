package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.pattern.PatternAmbiguity;
import org.processcontracts.gate.pattern.PatternDialect;
import org.processcontracts.gate.pattern.PatternSteepness;

/** No pattern tries a text in exponentially many ways, or in a high power of its length. */
public final class PatternBounded extends NamedRule {

  /** The rule. */
  public PatternBounded() {
    super("pattern-bounded", "A short text can then keep a server busy for years.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      String pattern = schema.text("pattern");
      if (PatternDialect.fault(pattern).isPresent()) {
        continue;
      }
      if (PatternAmbiguity.exponential(pattern)) {
        findings.add(
            api.contract(),
            schema.pointer("pattern"),
            "a repeated part of the pattern can match the same text in more than one way",
            "repeat once, not inside a repetition, and make alternatives begin differently");
      } else {
        PatternSteepness.part(pattern)
            .ifPresent(
                part ->
                    findings.add(
                        api.contract(),
                        schema.pointer("pattern"),
                        "repetitions in '%s' can share the same text in very many ways"
                            .formatted(part.length() <= 200 ? part : part.substring(0, 200) + "…"),
                        "repeat once where several repetitions take the same characters"));
      }
    }
  }
}

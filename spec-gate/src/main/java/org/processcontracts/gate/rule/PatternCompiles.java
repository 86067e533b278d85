package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.pattern.PatternDialect;

/** Every pattern is a regular expression, to ECMA 262 and to Java. */
public final class PatternCompiles extends NamedRule {

  /** The rule. */
  public PatternCompiles() {
    super(
        "pattern-compiles",
        "A pattern that one engine refuses, or reads otherwise, guards nothing there.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (schema.node().path("pattern").isString()) {
        PatternDialect.fault(schema.text("pattern"))
            .ifPresent(
                fault ->
                    findings.add(
                        api.contract(),
                        schema.pointer("pattern"),
                        fault,
                        "write it in the syntax that ECMA 262 and Java share"));
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.regex.Pattern;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/**
 * Names on the wire hold no quotes, backslashes or control characters, and no blanks at the ends.
 */
public final class NamePlain extends NamedRule {

  /** The rule. */
  public NamePlain() {
    super(
        "name-plain",
        Severity.WARNING,
        "Generated code and mocks trip over names that need escapes.");
  }

  private static final Pattern ODD = Pattern.compile("[\"\\\\\\p{Cntrl}]");

  @Override
  public void check(Api api, Findings findings) {
    for (Part parameter : api.description().own(Kind.PARAMETER)) {
      if (parameter.node().path("name").isString()) {
        check(api, parameter.text("name"), parameter.pointer("name"), findings);
      }
    }
    for (Part header : api.description().all(Kind.HEADER)) {
      if (!header.isComponent()) {
        check(api, header.name(), header.pointer(), findings);
      }
    }
    for (Part schema : api.description().all(Kind.SCHEMA)) {
      if (schema.role().equals("properties")) {
        check(api, schema.name(), schema.pointer(), findings);
      }
    }
  }

  private static void check(Api api, String name, String at, Findings findings) {
    if (name.isEmpty() || !name.equals(name.strip()) || ODD.matcher(name).find()) {
      findings.add(
          api.contract(),
          at,
          "the name '%s' is empty or needs escapes".formatted(ODD.matcher(name).replaceAll("?")),
          "write it without quotes, backslashes, control characters, and blanks at its ends");
    }
  }
}

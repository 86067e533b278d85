package org.processcontracts.gate.rule;

import java.util.Locale;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No header is described that OpenAPI describes elsewhere. */
public final class HeaderIgnored extends NamedRule {

  /** The rule. */
  public HeaderIgnored() {
    super(
        "header-ignored",
        Severity.WARNING,
        "OpenAPI ignores such a header: content and security describe it.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part parameter : api.description().own(Kind.PARAMETER)) {
      String name = parameter.text("name").toLowerCase(Locale.ROOT);
      if (parameter.text("in").equals("header")
          && name.matches("accept|content-type|authorization")) {
        ignored(api, parameter.pointer("name"), parameter.text("name"), findings);
      }
    }
    for (Part header : api.description().all(Kind.HEADER)) {
      if (!header.isComponent() && header.name().equalsIgnoreCase("content-type")) {
        ignored(api, header.pointer(), header.name(), findings);
      }
    }
  }

  private static void ignored(Api api, String at, String name, Findings findings) {
    findings.add(
        api.contract(),
        at,
        "the header %s is ignored here".formatted(name),
        name.equalsIgnoreCase("authorization")
            ? "describe it as a security scheme"
            : "describe it by the media types of content");
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every path parameter is required. */
public final class PathParameterRequired extends NamedRule {

  /** The rule. */
  public PathParameterRequired() {
    super("path-parameter-required", "A path without one of its parts is another path.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part parameter : api.description().own(Kind.PARAMETER)) {
      if (parameter.text("in").equals("path") && !parameter.flag("required")) {
        findings.add(
            api.contract(),
            parameter.node().has("required") ? parameter.pointer("required") : parameter.pointer(),
            "a path parameter that is not required",
            "write required: true");
      }
    }
  }
}

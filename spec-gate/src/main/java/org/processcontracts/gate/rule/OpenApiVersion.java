package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;

/** The contract is written in the one version that all tools of this project read alike. */
public final class OpenApiVersion extends NamedRule {

  private static final String WANTED = "3.0.3";

  /** The rule. */
  public OpenApiVersion() {
    super("openapi-version", "One version for all, so that no tool reads two contracts unlike.");
  }

  @Override
  public void check(Api api, Findings findings) {
    String version = api.contract().at("/openapi").asString("");
    // What is not 3.0 at all is found by openapi-valid.
    if (version.startsWith("3.0.") && !version.equals(WANTED)) {
      findings.add(
          api.contract(),
          "/openapi",
          "%s is not %s".formatted(version, WANTED),
          "write openapi: " + WANTED);
    }
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No request matches two paths of which neither is the more concrete. */
public final class PathAmbiguous extends NamedRule {

  /** The rule. */
  public PathAmbiguous() {
    super(
        "path-ambiguous",
        Severity.WARNING,
        "Which of two paths takes a request that matches both is left to chance.");
  }

  private static final int MAX_STEPS = 1_000_000;

  @Override
  public void check(Api api, Findings findings) {
    PathTree tree = new PathTree(MAX_STEPS);
    for (Part paths : api.description().all(Kind.PATHS)) {
      for (String path : paths.node().propertyNames()) {
        if (path.startsWith("/")) {
          tree.rival(path)
              .ifPresent(
                  other ->
                      findings.addName(
                          api.contract(),
                          paths.pointer(path),
                          "a request can match both this path and " + other,
                          "tell them apart by a fixed part in the same place"));
          tree.add(path);
        }
      }
    }
  }
}

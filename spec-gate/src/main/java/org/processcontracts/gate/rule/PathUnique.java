package org.processcontracts.gate.rule;

import java.util.HashMap;
import java.util.Map;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No two paths are the same but for names in braces. */
public final class PathUnique extends NamedRule {

  /** The rule. */
  public PathUnique() {
    super(
        "path-unique",
        "No request tells two paths apart that differ in the names of parameters only.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Map<String, String> first = new HashMap<>();
    for (Part paths : api.description().all(Kind.PATHS)) {
      for (String path : paths.node().propertyNames()) {
        String other = first.putIfAbsent(PathTemplate.shape(path), path);
        if (other != null && path.startsWith("/")) {
          findings.addName(
              api.contract(),
              paths.pointer(path),
              "the path is the same as " + other,
              "merge them into one");
        }
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** No parameter is declared twice. */
public final class ParameterUnique extends NamedRule {

  /** The rule. */
  public ParameterUnique() {
    super("parameter-unique", "Of two parameters with one name only one can be sent.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Kind kind : List.of(Kind.PATH_ITEM, Kind.OPERATION)) {
      for (Part holder : api.description().all(kind)) {
        check(api, holder, findings);
      }
    }
  }

  private static void check(Api api, Part holder, Findings findings) {
    JsonNode parameters = holder.node().path("parameters");
    Set<String> seen = new HashSet<>();
    for (int i = 0; parameters.isArray() && i < parameters.size(); i++) {
      JsonNode parameter = api.description().resolved(parameters.get(i)).orElse(parameters.get(i));
      String in = parameter.path("in").asString("");
      String name = parameter.path("name").asString("");
      String key = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
      if (!name.isEmpty() && !seen.add(in + " " + key)) {
        findings.add(
            api.contract(),
            Pointer.child(holder.pointer("parameters"), Integer.toString(i)),
            "the %s parameter %s stands twice".formatted(in, name),
            "remove one of them");
      }
    }
  }
}

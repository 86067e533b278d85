package org.processcontracts.gate.rule;

import java.util.Locale;
import java.util.stream.StreamSupport;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Every enum is a component, and each of its members has a name and a description. */
public final class EnumNamed implements ApiRule {

  private static final String NAMES = "x-enum-varnames";
  private static final String DESCRIPTIONS = "x-enum-descriptions";

  @Override
  public String id() {
    return "enum-named";
  }

  @Override
  public String reason() {
    return "An enum without a name becomes an unchecked string; codes need readable names.";
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Element element : Elements.of(api.contract().tree())) {
      if (element.isSchema() && element.node().has("enum")) {
        check(api, element, findings);
      }
    }
  }

  private static void check(Api api, Element schema, Findings findings) {
    String at = schema.pointer() + "/enum";
    if (!Pointer.parent(schema.pointer()).equals("/components/schemas")) {
      findings.add(
          api.contract(),
          at,
          "the enum has no name",
          "move it to /components/schemas and refer to it");
      return;
    }
    long members =
        StreamSupport.stream(schema.node().get("enum").spliterator(), false)
            .filter(member -> !member.isNull())
            .count();
    for (String key : new String[] {NAMES, DESCRIPTIONS}) {
      int size = schema.node().path(key).size();
      if (size != members) {
        findings.add(
            api.contract(),
            schema.node().has(key) ? schema.pointer() + "/" + key : at,
            String.format(Locale.ROOT, "%d members but %d %s", members, size, key),
            "write one for each member except null, in the same order");
      }
    }
    for (JsonNode name : schema.node().path(NAMES)) {
      if (!name.asString("").matches("[A-Z][A-Z0-9_]*")) {
        findings.add(
            api.contract(),
            schema.pointer() + "/" + NAMES,
            "'%s' is no constant name".formatted(name.asString("")),
            "write it in capitals, digits and underscores");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** References lead from the operations to every component. */
public final class ComponentReached implements ApiRule {

  @Override
  public String id() {
    return "component-reached";
  }

  @Override
  public String reason() {
    return "A parameter, header or schema that no operation uses is documented but never sent.";
  }

  @Override
  public void check(Api api, Findings findings) {
    JsonNode contract = api.contract().tree();
    Set<String> reached = reached(contract);
    for (String section : contract.path("components").propertyNames()) {
      // Security schemes are used by name, extensions by nobody.
      if (section.equals("securitySchemes") || section.startsWith("x-")) {
        continue;
      }
      String parent = Pointer.child("/components", section);
      for (String name : contract.at(parent).propertyNames()) {
        String pointer = Pointer.child(parent, name);
        if (!reached.contains(pointer)) {
          findings.add(
              api.contract(),
              pointer,
              "no operation reaches %s '%s'".formatted(section, name),
              "refer to it where it is used, or remove it with its rows");
        }
      }
    }
  }

  /** Pointers of all that references lead to, beginning at the operations. */
  private static Set<String> reached(JsonNode contract) {
    Set<String> reached = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    for (Element element : Elements.of(contract)) {
      if (element.kind() == Element.Kind.OPERATION) {
        open.add(element.node());
        open.add(contract.at(Pointer.parent(element.pointer())).path("parameters"));
      }
    }
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      String ref = node.path("$ref").asString("");
      if (ref.startsWith("#/") && reached.add(ref.substring(1))) {
        open.add(contract.at(ref.substring(1)));
      }
      node.properties().stream()
          .filter(member -> refers(member.getKey()))
          .forEach(member -> open.add(member.getValue()));
      if (node.isArray()) {
        node.forEach(open::add);
      }
    }
    return reached;
  }

  /** Extensions say nothing of what is sent, but for the schema of a text's content. */
  private static boolean refers(String key) {
    return !key.startsWith("x-") || key.equals("x-contentSchema");
  }
}

package org.processcontracts.gate.rule;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** The parameters of a link are those of the operation that it leads to. */
public final class LinkParameter extends NamedRule {

  /** The rule. */
  public LinkParameter() {
    super(
        "link-parameter",
        Severity.WARNING,
        "A value for a parameter that the operation does not have is sent to nobody.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Map<String, Part> ids = new HashMap<>();
    Map<JsonNode, Part> operations = new IdentityHashMap<>();
    for (Part operation : api.description().all(Kind.OPERATION)) {
      ids.putIfAbsent(operation.text("operationId"), operation);
      operations.put(operation.node(), operation);
    }
    for (Part link : api.description().own(Kind.LINK)) {
      Optional<Part> target =
          link.node().has("operationId")
              ? Optional.ofNullable(ids.get(link.text("operationId")))
              : api.description().target(link.text("operationRef")).map(operations::get);
      if (target.isEmpty() || !link.node().path("parameters").isObject()) {
        continue;
      }
      Set<String> known = names(api, target.get());
      for (String name : link.node().path("parameters").propertyNames()) {
        if (!known.contains(name)) {
          findings.add(
              api.contract(),
              Pointer.child(link.pointer("parameters"), name),
              "the operation has no parameter " + name,
              Spelling.nearest(name, known)
                  .map("did you mean %s?"::formatted)
                  .orElse("name one of its parameters"));
        }
      }
    }
  }

  /** Each as it is called, and with its place before it. */
  private static Set<String> names(Api api, Part operation) {
    Set<String> names = new TreeSet<>();
    Part item = operation.parent();
    for (JsonNode holder :
        item == null
            ? new JsonNode[] {operation.node()}
            : new JsonNode[] {operation.node(), item.node()}) {
      for (JsonNode parameter : holder.path("parameters").values()) {
        api.description()
            .resolved(parameter)
            .ifPresent(
                it -> {
                  String name = it.path("name").asString("");
                  names.add(name);
                  names.add(it.path("in").asString("") + "." + name);
                });
      }
    }
    return names;
  }
}

package org.processcontracts.gate.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Paths and their parameters name each other. */
public final class PathParameter extends NamedRule {

  /** The rule. */
  public PathParameter() {
    super("path-parameter", "Generated code cannot fill a part of the path that has no parameter.");
  }

  @Override
  public void check(Api api, Findings findings) {
    Map<Part, List<Part>> operations = new IdentityHashMap<>();
    for (Part operation : api.description().all(Kind.OPERATION)) {
      operations.computeIfAbsent(operation.parent(), item -> new ArrayList<>()).add(operation);
    }
    for (Part item : api.description().all(Kind.PATH_ITEM)) {
      boolean path = item.parent() != null && item.parent().kind() == Kind.PATHS;
      if (path && !item.node().has("$ref")) {
        check(api, item, operations.getOrDefault(item, List.of()), findings);
      }
    }
  }

  private static void check(Api api, Part item, List<Part> operations, Findings findings) {
    PathTemplate template = PathTemplate.of(item.name());
    if (!template.sound()) {
      findings.addName(
          api.contract(),
          item.pointer(),
          "the braces of the path are not in order",
          "write each name once, as {name}");
      return;
    }
    Set<String> shared = declared(api, item, template, findings);
    for (Part operation : operations) {
      if (operation.node().has("$ref")) {
        // Not allowed, and told as such; what it lacks is where it leads to.
        continue;
      }
      Set<String> missing = new TreeSet<>(template.names());
      missing.removeAll(shared);
      missing.removeAll(declared(api, operation, template, findings));
      for (String name : missing) {
        findings.add(
            api.contract(),
            operation.pointer(),
            "the path parameter {%s} is not declared".formatted(name),
            "add a parameter with name: %s, in: path".formatted(name));
      }
    }
  }

  private static Set<String> declared(
      Api api, Part holder, PathTemplate template, Findings findings) {
    Set<String> names = new TreeSet<>();
    JsonNode parameters = holder.node().path("parameters");
    for (int i = 0; parameters.isArray() && i < parameters.size(); i++) {
      JsonNode parameter = api.description().resolved(parameters.get(i)).orElse(parameters.get(i));
      String name = parameter.path("name").asString("");
      if (parameter.path("in").asString("").equals("path")) {
        names.add(name);
        if (!template.names().contains(name)) {
          findings.add(
              api.contract(),
              Pointer.child(holder.pointer("parameters"), Integer.toString(i)),
              "the path has no {%s}".formatted(name),
              Spelling.nearest(name, template.names())
                  .map("did you mean %s?"::formatted)
                  .orElse("add it to the path, or remove the parameter"));
        }
      }
    }
    return names;
  }
}

package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every variable of a server is declared, with a default among its values. */
public final class ServerVariable extends NamedRule {

  /** The rule. */
  public ServerVariable() {
    super("server-variable", "A host with braces left in it cannot be called.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part server : api.description().all(Kind.SERVER)) {
      String fixed = PathTemplate.shape(server.text("url")).replace("{}", "");
      if (fixed.indexOf('{') >= 0 || fixed.indexOf('}') >= 0) {
        findings.add(
            api.contract(),
            server.pointer("url"),
            "the braces of the URL are not in order",
            "write a variable as {name}");
      }
      for (String name : PathTemplate.of(server.text("url")).names()) {
        if (!server.node().path("variables").has(name)) {
          findings.add(
              api.contract(),
              server.pointer("url"),
              "the variable {%s} is not declared".formatted(name),
              "add it under variables, with a default");
        }
      }
    }
    for (Part variable : api.description().all(Kind.SERVER_VARIABLE)) {
      JsonNode members = variable.node().path("enum");
      JsonNode value = variable.node().path("default");
      if (members.isArray() && value.isString() && !members.values().contains(value)) {
        findings.add(
            api.contract(),
            variable.pointer("default"),
            "the default %s is not in the enum".formatted(value),
            "add it there, or choose another");
      }
    }
  }
}

package org.processcontracts.gate.rule;

import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Every scope of a requirement is one of its scheme. */
public final class SecurityScope extends NamedRule {

  /** The rule. */
  public SecurityScope() {
    super("security-scope", "A scope that no flow grants locks everybody out.");
  }

  @Override
  public void check(Api api, Findings findings) {
    JsonNode schemes = api.contract().at("/components/securitySchemes");
    Spelling spelling = new Spelling();
    for (Part requirement : api.description().all(Kind.SECURITY_REQUIREMENT)) {
      requirement
          .node()
          .forEachEntry(
              (name, scopes) ->
                  api.description()
                      .resolved(schemes.path(name))
                      .ifPresent(
                          scheme ->
                              check(
                                  api,
                                  requirement.pointer(name),
                                  scheme,
                                  scopes,
                                  spelling,
                                  findings)));
    }
  }

  private static void check(
      Api api, String at, JsonNode scheme, JsonNode scopes, Spelling spelling, Findings findings) {
    String type = scheme.path("type").asString("");
    if (!type.matches("oauth2|apiKey|http")) {
      return;
    }
    Set<String> known = new TreeSet<>();
    scheme.path("flows").values().forEach(f -> known.addAll(f.path("scopes").propertyNames()));
    for (int i = 0; scopes.isArray() && i < scopes.size(); i++) {
      String scope = scopes.get(i).asString("");
      if (!known.contains(scope)) {
        findings.add(
            api.contract(),
            Pointer.child(at, Integer.toString(i)),
            type.equals("oauth2")
                ? "no flow of the scheme has the scope " + scope
                : "a scheme of type %s has no scopes".formatted(type),
            spelling
                .near(scope, known)
                .map("did you mean %s?"::formatted)
                .orElse(type.equals("oauth2") ? "add it to a flow" : "leave the list empty"));
      }
    }
  }
}

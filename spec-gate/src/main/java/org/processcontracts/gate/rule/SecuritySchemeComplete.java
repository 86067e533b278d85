package org.processcontracts.gate.rule;

import java.util.List;
import java.util.Map;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every security scheme has what its type needs. */
public final class SecuritySchemeComplete extends NamedRule {

  /** The rule. */
  public SecuritySchemeComplete() {
    super("security-scheme", "A scheme that lacks a part cannot be used by any client.");
  }

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "apiKey", List.of("name", "in"),
          "http", List.of("scheme"),
          "oauth2", List.of("flows"),
          "openIdConnect", List.of("openIdConnectUrl"));
  private static final Map<String, List<String>> URLS =
      Map.of(
          "implicit", List.of("authorizationUrl"),
          "password", List.of("tokenUrl"),
          "clientCredentials", List.of("tokenUrl"),
          "authorizationCode", List.of("authorizationUrl", "tokenUrl"));

  @Override
  public void check(Api api, Findings findings) {
    for (Part scheme : api.description().own(Kind.SECURITY_SCHEME)) {
      need(api, scheme, KEYS.getOrDefault(scheme.text("type"), List.of()), findings);
    }
    for (Part flow : api.description().own(Kind.OAUTH_FLOW)) {
      need(api, flow, URLS.getOrDefault(flow.name(), List.of()), findings);
    }
  }

  private static void need(Api api, Part part, List<String> keys, Findings findings) {
    for (String key : keys) {
      if (!part.node().has(key)) {
        findings.add(
            api.contract(), part.pointer(), "'%s' is missing".formatted(key), "add " + key);
      }
    }
  }
}

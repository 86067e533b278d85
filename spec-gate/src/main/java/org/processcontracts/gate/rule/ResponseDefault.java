package org.processcontracts.gate.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every operation has a default response, in a shape that its documented failures have. */
public final class ResponseDefault extends NamedRule {

  /** The rule. */
  public ResponseDefault() {
    super("response-default", "Gateways answer statuses that no document lists.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part responses : api.description().all(Kind.RESPONSES)) {
      if (responses.within(Kind.CALLBACK) == null) {
        check(api, responses, findings);
      }
    }
  }

  private static void check(Api api, Part responses, Findings findings) {
    if (!responses.node().has("default")) {
      findings.add(
          api.contract(),
          responses.pointer("default"),
          "there is no default response",
          "add one, in the shape of the documented failures");
      return;
    }
    Map<String, Set<JsonNode>> documented = new HashMap<>();
    for (String status : responses.node().propertyNames()) {
      if (status.matches("[45]..")) {
        shapes(api, responses.node().get(status))
            .forEach((type, all) -> documented.merge(type, all, ResponseDefault::both));
      }
    }
    Map<String, Set<JsonNode>> shapes = shapes(api, responses.node().get("default"));
    boolean same =
        shapes.entrySet().stream()
            .allMatch(e -> documented.getOrDefault(e.getKey(), Set.of()).containsAll(e.getValue()));
    if (!documented.isEmpty() && (shapes.isEmpty() || !same)) {
      findings.add(
          api.contract(),
          responses.pointer("default"),
          "the default response has not the shape of a documented failure",
          "give it the content that they have");
    }
  }

  /** The schemas of a response by media type; none if it has no content. */
  private static Map<String, Set<JsonNode>> shapes(Api api, JsonNode response) {
    Map<String, Set<JsonNode>> shapes = new HashMap<>();
    JsonNode resolved = api.description().resolved(response).orElse(response);
    resolved
        .path("content")
        .forEachEntry(
            (type, content) -> {
              JsonNode schema = content.path("schema");
              shapes.put(type, Set.of(api.description().resolved(schema).orElse(schema)));
            });
    return shapes;
  }

  private static Set<JsonNode> both(Set<JsonNode> left, Set<JsonNode> right) {
    Set<JsonNode> both = new HashSet<>(left);
    both.addAll(right);
    return both;
  }
}

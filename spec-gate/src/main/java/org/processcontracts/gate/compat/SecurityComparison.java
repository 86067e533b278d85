package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Compares the credentials that an operation asks for. What a scheme is called does not matter. */
final class SecurityComparison {

  private final Exchanges old;
  private final Exchanges now;
  private final Changes changes;
  private final String name;

  SecurityComparison(Exchanges old, Exchanges now, Changes changes, String name) {
    this.old = old;
    this.now = now;
    this.changes = changes;
    this.name = name;
  }

  void compare() {
    List<Set<String>> before = alternatives(old);
    List<Set<String>> after = alternatives(now);
    Set<String> lost = uncovered(before, after);
    if (lost != null) {
      Witness.Asked request = old.request();
      Judge judge = new Judge(old.contract(), old.operation(), Map.of());
      String with = lost.isEmpty() ? "no credentials" : String.join(" and ", lost);
      changes.breaking(
          "request-security-tightened",
          at(old),
          at(now),
          name + ": " + with + " no longer suffices",
          request == null || !judge.takes(request)
              ? null
              : new Witness.Asked(
                  request.method(), request.path(), request.mediaType(), request.request(), with));
    } else if (uncovered(after, before) != null) {
      changes.harmless(
          "request-security-relaxed", at(old), at(now), name + ": other credentials suffice too");
    }
  }

  /** Credentials that satisfy the first contract and not the second; null if there are none. */
  private static @Nullable Set<String> uncovered(
      List<Set<String>> first, List<Set<String>> second) {
    return first.stream()
        .filter(held -> second.stream().noneMatch(held::containsAll))
        .findFirst()
        .orElse(null);
  }

  private static String at(Exchanges exchanges) {
    String own = exchanges.operation().pointer() + "/security";
    String shared = "/security";
    if (!exchanges.contract().at(own).isMissingNode()) {
      return own;
    }
    return exchanges.contract().at(shared).isMissingNode()
        ? exchanges.operation().pointer()
        : shared;
  }

  /** Each is one set of credentials that suffices; the empty set is none at all. */
  private static List<Set<String>> alternatives(Exchanges exchanges) {
    JsonNode node = exchanges.contract().at(at(exchanges));
    List<Set<String>> alternatives = new ArrayList<>();
    if (node.isArray()) {
      for (JsonNode alternative : node) {
        Set<String> credentials = new TreeSet<>();
        alternative.forEachEntry(
            (scheme, scopes) -> {
              String credential = scheme(exchanges, scheme);
              credentials.add(credential);
              scopes.forEach(it -> credentials.add(credential + " for " + it.asString("")));
            });
        alternatives.add(credentials);
      }
    }
    return alternatives.isEmpty() ? List.of(Set.of()) : alternatives;
  }

  /** What the scheme asks for, in words of its own. */
  private static String scheme(Exchanges exchanges, String scheme) {
    JsonNode node =
        exchanges.contract().resolve(Pointer.child("/components/securitySchemes", scheme));
    String type = node.path("type").asString("");
    return switch (type) {
      case "apiKey" ->
          "apiKey in %s %s".formatted(node.path("in").asString(""), node.path("name").asString(""));
      case "http" -> "http " + node.path("scheme").asString("");
      case "openIdConnect" -> "openIdConnect " + node.path("openIdConnectUrl").asString("");
      case "oauth2" -> "oauth2 by " + node.path("flows").propertyNames();
      default -> scheme;
    };
  }
}

package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.NotAskedException;
import org.processcontracts.kit.Place;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Json;
import tools.jackson.databind.JsonNode;

/** Asks as one principal for what is in the scope of another. */
final class Tenants {

  private final Session session;
  private final Relation relation;

  Tenants(Session session, Relation relation) {
    this.session = session;
    this.relation = relation;
  }

  Exchange send(Request request) {
    return session.send(
        relation.operation(), Call.of(relation.operation(), request, Expected.answer()).wire());
  }

  private Exchange ask(Principal principal, Scope scope) {
    return send(relation.request(session.target(), principal, scope));
  }

  private Optional<List<JsonNode>> shown(Principal principal, Scope scope) {
    return relation.shown(ask(principal, scope));
  }

  /** Who may see a scope sees it, and nothing where there is none. */
  void own(Principal principal, Scope scope) {
    Exchange answer = ask(principal, scope);
    List<JsonNode> shown = relation.shown(answer).orElse(null);
    if (shown == null && (principal.documented() || isKnown(principal))) {
      broken(
          "what is in " + scope.name(), "status %d without it".formatted(answer.status()), answer);
    } else if (shown == null) {
      throw new NotAskedException(principal.unknown(relation));
    } else if (shown.isEmpty()) {
      throw new NotAskedException(scope.empty(relation));
    }
    absent(principal, scope).forEach(nothing -> expectNothing(nothing.answer()));
  }

  /** Who may not see a scope gets the answer that they get where there is none. */
  void foreign(Principal principal, Scope scope) {
    if (!principal.sees().isEmpty() && !isKnown(principal)) {
      throw new NotAskedException(principal.unknown(relation));
    }
    Principal keeper = relation.keeper(scope).orElse(null);
    if (keeper != null && shown(keeper, scope).orElse(List.of()).isEmpty()) {
      throw new NotAskedException(scope.empty(relation));
    }
    Exchange foreign = ask(principal, scope);
    expectNothing(foreign);
    for (Absent nothing : absent(principal, scope)) {
      int status = nothing.answer().status();
      expectNothing(nothing.answer());
      if (status == foreign.status()) {
        expectSame(nothing.text(), foreign);
      } else {
        broken(
            "status %d, as of what is absent".formatted(status),
            "status " + foreign.status(),
            foreign);
      }
    }
  }

  /**
   * The answer where there is no such scope.
   *
   * @param name of what is absent, which a message may repeat
   * @param scope what a request for the scope has in its place
   */
  private record Absent(Exchange answer, String name, String scope) {

    String text() {
      return answer.text().replace(name, scope);
    }
  }

  private List<Absent> absent(Principal principal, Scope scope) {
    Request request = relation.request(session.target(), principal, scope);
    List<Absent> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> absent : scope.absent()) {
      Place place = Place.of(absent.getKey());
      answers.add(
          new Absent(
              send(place.set(request, absent.getValue())),
              RequestValidator.text(absent.getValue()),
              place.text(request)));
    }
    return answers;
  }

  private boolean isKnown(Principal principal) {
    return relation.scopes().stream()
        .filter(scope -> principal.sees().contains(scope.name()))
        .anyMatch(scope -> shown(principal, scope).isPresent());
  }

  private void expectNothing(Exchange exchange) {
    int count = relation.shown(exchange).orElse(List.of()).size();
    if (count > 0) {
      broken("nothing of what the caller may not see", count + " of its records", exchange);
    }
  }

  /** The answer has the same body as one before, but for the members that may differ. */
  void expectSame(String before, Exchange answer) {
    try {
      for (Json.Difference difference : Json.differences(before, answer.text())) {
        if (!relation.free().contains(difference.pointer())) {
          broken(
              "%s %s, as before".formatted(difference.pointer(), difference.expected()),
              difference.seen(),
              answer);
        }
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      // What is no JSON is found by the contract already.
    }
  }

  private void broken(String expected, String seen, Exchange exchange) {
    session.broken(relation.operation().pointer(), expected, seen, exchange);
  }
}

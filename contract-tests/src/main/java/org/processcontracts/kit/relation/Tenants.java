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
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks as one principal for what is in the scope of another, or nearly as a principal. */
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
      expectNothing(nothing.answer());
      expectAlike(nothing, "absent", foreign);
    }
  }

  /** Who is nearly somebody is nobody. */
  void near(Principal principal, Scope scope, Credential credential, Credential.Near near) {
    Place place = credential.place();
    Request request = relation.request(session.target(), principal, scope);
    String right = place.text(request);
    String nobody = credential.unknown(right);
    if (near.alike()) {
      session.hide(right, credential.token(near.text()));
    }
    List<JsonNode> shown =
        relation
            .shown(send(request))
            .orElseThrow(() -> new NotAskedException(principal.unknown(relation)));
    if (shown.isEmpty()) {
      throw new NotAskedException(scope.empty(relation));
    }
    Absent unknown = new Absent(send(set(place, request, nobody)), nobody, near.text());
    List<JsonNode> nobodys = relation.shown(unknown.answer()).orElse(null);
    if (nobodys != null && !nobodys.isEmpty()) {
      throw new NotAskedException(
          "the server shows the same to anybody, whatever stands at %s".formatted(place));
    }
    Exchange answer = send(set(place, request, near.text()));
    expectNothing(answer);
    if (near.alike()) {
      expectAlike(unknown, "unknown", answer);
    } else if (nobodys == null && relation.shown(answer).isPresent()) {
      broken("a refusal, as of who is unknown", "status " + answer.status(), answer);
    }
  }

  private static Request set(Place place, Request request, String text) {
    return place.set(request, JsonNodeFactory.instance.stringNode(text));
  }

  /**
   * The answer where there is no such scope or caller.
   *
   * @param name of what is absent, which a message may repeat
   * @param other what the request that is compared has in its place
   */
  private record Absent(Exchange answer, String name, String other) {

    String text() {
      return answer.text().replace(name, other);
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

  private void expectAlike(Absent nothing, String what, Exchange answer) {
    int status = nothing.answer().status();
    if (status == answer.status()) {
      expectSame(nothing.text(), answer);
    } else {
      broken(
          "status %d, as of what is %s".formatted(status, what),
          "status " + answer.status(),
          answer);
    }
  }

  /** The answer has the same body as one before, but for the members that may differ. */
  void expectSame(String before, Exchange answer) {
    try {
      for (Json.Difference difference : Json.differences(before, answer.text())) {
        if (!relation.free().contains(difference.pointer())) {
          broken(difference.told() + ", as in the answer before", difference.seen(), answer);
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

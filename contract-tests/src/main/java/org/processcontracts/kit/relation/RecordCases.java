package org.processcontracts.kit.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.NotAskedException;
import org.processcontracts.kit.Place;
import org.processcontracts.kit.Resource;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.relation.Conditions.Operator;
import org.processcontracts.kit.relation.Filter.Kind;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Json;
import tools.jackson.databind.JsonNode;

/**
 * The kit's own records come back as they were loaded, token by token: those of the file
 * records/&lt;api&gt;.json, which hold what is hard to hold.
 */
public final class RecordCases implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "record";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    Relation relation = Relation.of(contract, operation).orElse(null);
    if (!target.hasRecords() || relation == null) {
      return Stream.empty();
    }
    List<JsonNode> records = of(contract);
    return relation.records().stream()
        .flatMap(
            scope ->
                records.stream()
                    .map(
                        record ->
                            relation.isList()
                                ? listed(relation, scope, records, record)
                                : shown(relation, scope, records, record)));
  }

  /** The kit's records for an API; may be none. */
  private static List<JsonNode> of(Contract contract) {
    return Resource.text("records/%s.json".formatted(contract.api())).stream()
        .flatMap(text -> ExactJson.read(text).valueStream())
        .toList();
  }

  private static Case of(Relation relation, String name, Case.Trial trial) {
    Operation operation = relation.operation();
    return new Case(operation, GROUP, name, operation.pointer(), null, trial);
  }

  private static Case listed(
      Relation relation, Scope scope, List<JsonNode> records, JsonNode record) {
    Member identity = relation.identity();
    return of(
        relation,
        String.valueOf(identity.in(record)),
        Asking.of(
            relation,
            scope,
            relation.operation().pointer(),
            (asking, whole) -> {
              List<String> ids = records.stream().map(identity::text).toList();
              if (whole.items().stream().map(identity::text).noneMatch(ids::contains)) {
                throw new NotAskedException(scope.empty(relation));
              }
              Request request = asking.base();
              for (Filter filter : relation.filters()) {
                if (filter.mandatory() && filter.kind() == Kind.EQUALS) {
                  request = filter.place().set(request, filter.of(record).get(0));
                }
              }
              Query query = byIdentity(relation, record).orElse(null);
              var seen = asking.read(query == null ? request : query.change().apply(request));
              List<JsonNode> found =
                  seen.items().stream()
                      .filter(it -> identity.in(record).equals(identity.in(it)))
                      .toList();
              asking.expectItems(
                  "the record as it was loaded", List.of(record), found, seen.exchange());
            }));
  }

  /** Asks for a record alone, where that is possible. */
  private static Optional<Query> byIdentity(Relation relation, JsonNode record) {
    Member identity = relation.identity();
    Optional<Query> filter =
        relation.filters().stream()
            .filter(it -> it.kind() == Kind.EQUALS && it.members().contains(identity))
            .map(it -> it.query(it.of(record).get(0)))
            .findFirst();
    return filter.or(
        () ->
            relation
                .conditions()
                .map(it -> it.query(identity, Operator.EQUAL, List.of(identity.text(record)))));
  }

  private static Case shown(
      Relation relation, Scope scope, List<JsonNode> records, JsonNode record) {
    List<JsonNode> ways = relation.told().at("/shown/by").valueStream().toList();
    String name =
        String.join(
            ", ",
            ways.get(0)
                .valueStream()
                .map(member -> record.path(member.stringValue()).toString())
                .toList());
    return of(
        relation,
        name,
        session -> {
          for (JsonNode way : ways) {
            Exchange exchange = show(session, relation, scope, way, record);
            List<JsonNode> shown = relation.shown(exchange).orElse(List.of());
            if (shown.isEmpty()) {
              boolean others =
                  records.stream()
                      .map(other -> show(session, relation, scope, ways.get(0), other))
                      .anyMatch(other -> relation.shown(other).isPresent());
              if (!others) {
                throw new NotAskedException(scope.empty(relation));
              }
              session.broken(
                  relation.operation().pointer(), "the record as it was loaded", "none", exchange);
            } else {
              for (Json.Difference difference :
                  Json.differences(record.toString(), shown.get(0).toString())) {
                session.broken(
                    relation.operation().pointer(),
                    "%s %s, as it was loaded"
                        .formatted(difference.pointer(), difference.expected()),
                    difference.seen(),
                    exchange);
              }
            }
          }
        });
  }

  private static Exchange show(
      Session session, Relation relation, Scope scope, JsonNode way, JsonNode record) {
    Principal keeper = relation.keeper(scope).orElseThrow();
    Request request = relation.request(session.target(), keeper, scope);
    for (Map.Entry<String, JsonNode> place : way.properties()) {
      request = Place.of(place.getKey()).set(request, record.path(place.getValue().stringValue()));
    }
    return new Tenants(session, relation).send(request);
  }
}

package org.processcontracts.kit.relation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import tools.jackson.databind.node.MissingNode;

/**
 * The kit's own records come back as they were loaded, token by token: those of the file
 * records/&lt;api&gt;.json, which hold what is hard to hold.
 */
public final class RecordCases implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "record";

  private static final String TOLD = "the record as it was loaded";

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
    String id = String.valueOf(identity.text(record));
    List<String> ids = records.stream().map(identity::text).toList();
    return of(
        relation,
        id,
        Asking.of(
            relation,
            scope,
            relation.operation().pointer(),
            (asking, whole) -> {
              if (whole.items().stream().map(identity::text).noneMatch(ids::contains)) {
                throw new NotAskedException(scope.empty(relation));
              }
              var seen = asking.read(near(relation, record, asking.base()));
              List<JsonNode> found =
                  seen.items().stream().filter(it -> id.equals(identity.text(it))).toList();
              asking.expectItems(TOLD, List.of(record), found, seen.exchange());
            }));
  }

  /** Asks for a record alone, or else for no more than the API makes one ask. */
  private static Request near(Relation relation, JsonNode record, Request base) {
    Member identity = relation.identity();
    Request request = base;
    boolean alone = false;
    for (Filter filter : relation.filters()) {
      boolean own = filter.members().contains(identity);
      if (filter.kind() == Kind.EQUALS && (own || filter.mandatory())) {
        request = filter.place().set(request, filter.of(record).get(0));
        alone |= own;
      }
    }
    Conditions conditions = relation.conditions().orElse(null);
    if (alone || conditions == null) {
      return request;
    }
    List<String> id = List.of(String.valueOf(identity.text(record)));
    return conditions.query(identity, Operator.EQUAL, id).change().apply(request);
  }

  private static Case shown(
      Relation relation, Scope scope, List<JsonNode> records, JsonNode record) {
    List<JsonNode> ways = relation.told().at("/shown/by").valueStream().toList();
    String name =
        ways.get(0)
            .valueStream()
            .map(member -> record.path(member.stringValue()).asString(""))
            .collect(Collectors.joining(", "));
    return of(
        relation,
        name,
        session -> {
          for (JsonNode way : ways) {
            Exchange exchange = show(session, relation, scope, way, record);
            JsonNode shown =
                relation.shown(exchange).map(it -> it.get(0)).orElse(MissingNode.getInstance());
            if (shown.isMissingNode()
                && records.stream()
                    .map(other -> show(session, relation, scope, ways.get(0), other))
                    .noneMatch(other -> relation.shown(other).isPresent())) {
              throw new NotAskedException(scope.empty(relation));
            }
            for (Json.Difference difference : differences(record, shown)) {
              session.broken(
                  relation.operation().pointer(),
                  TOLD + ": " + difference.told(),
                  difference.seen(),
                  exchange);
            }
          }
        });
  }

  private static List<Json.Difference> differences(JsonNode record, JsonNode shown) {
    return shown.isMissingNode()
        ? List.of(new Json.Difference("", "shown", "absent"))
        : Json.differences(record.toString(), shown.toString());
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

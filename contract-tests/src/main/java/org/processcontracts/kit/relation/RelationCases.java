package org.processcontracts.kit.relation;

import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Target;

/**
 * The answers of one server agree with each other: each part of a list that may be asked for is
 * what the list itself tells it to be.
 */
public final class RelationCases implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "relation";

  /** What is tried of a list. */
  record Part(String name, String promise, Asking.Trial trial) {}

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    return target.hasRecords()
        ? Relation.of(contract, operation).stream().flatMap(RelationCases::cases)
        : Stream.empty();
  }

  private static Stream<Case> cases(Relation relation) {
    return relation.scopes().stream()
        .filter(scope -> relation.keeper(scope).isPresent())
        .flatMap(
            scope ->
                relation.isList()
                    ? parts(relation).map(part -> in(relation, scope, part))
                    : Stream.of(same(relation, scope)));
  }

  private static Stream<Part> parts(Relation relation) {
    return Stream.of(
            PageParts.of(relation),
            FilterParts.of(relation),
            ConditionParts.of(relation),
            SortParts.of(relation))
        .flatMap(parts -> parts);
  }

  private static Case in(Relation relation, Scope scope, Part part) {
    return new Case(
        relation.operation(),
        GROUP,
        "%s, %s".formatted(scope.name(), part.name()),
        part.promise(),
        null,
        Asking.of(relation, scope, part.promise(), part.trial()));
  }

  private static Case same(Relation relation, Scope scope) {
    String promise = relation.operation().pointer();
    return new Case(
        relation.operation(),
        GROUP,
        scope.name() + ", the same request twice",
        promise,
        null,
        session -> {
          Tenants tenants = new Tenants(session, relation);
          Principal keeper = relation.keeper(scope).orElseThrow();
          Request request = relation.request(session.target(), keeper, scope);
          String before = tenants.send(request).text();
          tenants.expectSame(before, tenants.send(request));
        });
  }
}

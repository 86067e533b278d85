package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.processcontracts.kit.relation.Conditions.Operator;
import org.processcontracts.kit.relation.RelationCases.Part;
import tools.jackson.databind.JsonNode;

/** Each condition on each member lets through what it tells, and several of them what all do. */
final class ConditionParts {

  private ConditionParts() {}

  static Stream<Part> of(Relation relation) {
    return relation.conditions().stream().flatMap(conditions -> parts(relation, conditions));
  }

  private static Stream<Part> parts(Relation relation, Conditions conditions) {
    String promise = relation.promise(conditions.place());
    List<Part> parts = new ArrayList<>();
    for (Member member : conditions.members()) {
      for (Operator operator : conditions.operators()) {
        parts.add(
            new Part(
                "%s %s"
                    .formatted(
                        member.name(), operator.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                promise,
                single(conditions, member, operator)));
      }
    }
    parts.add(
        new Part("two conditions", promise, (asking, whole) -> two(conditions, asking, whole)));
    return parts.stream();
  }

  private static Asking.Trial single(Conditions conditions, Member member, Operator operator) {
    return (asking, whole) ->
        conditions
            .values(member, operator, whole.items())
            .forEach(values -> asking.expect(whole, conditions.query(member, operator, values)));
  }

  /** On two members of an item, and of an item and another one. */
  private static void two(Conditions conditions, Asking asking, Asking.Listing whole) {
    List<Member> members = conditions.members();
    List<Operator> operators = conditions.operators();
    List<JsonNode> items = whole.items();
    for (int i = 0; i < members.size() * 2; i++) {
      Member one = members.get(i % members.size());
      Member other = members.get((i * 5 + 3) % members.size());
      Operator operator = operators.get(i % operators.size());
      String first = one.text(items.get(i % items.size()));
      String second = other.text(items.get(i * 3 % items.size()));
      if (first != null && second != null) {
        asking.expect(
            whole,
            conditions
                .query(
                    one,
                    operator,
                    operator == Operator.RANGE ? List.of(first, first) : List.of(first))
                .and(conditions.query(other, Operator.NOT_EQUAL, List.of(second))));
      }
    }
  }
}

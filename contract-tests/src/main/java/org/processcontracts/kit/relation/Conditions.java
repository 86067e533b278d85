package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.kit.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place that holds a JSON text with conditions on members of the items, all of which have to be
 * met: what {@code x-contentItems} and {@code x-conditions} of the contract tell.
 *
 * @param told x-conditions
 * @param codes the values of its operators, as the contract orders them
 * @param names the names of these
 */
record Conditions(
    Relation relation, Place place, JsonNode told, List<String> codes, List<String> names) {

  /** What a condition of the contract may ask, by the name of its operator. */
  enum Operator {
    EQUAL,
    NOT_EQUAL,
    LIKE,
    NOT_LIKE,
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    RANGE
  }

  static Conditions of(Relation relation, Place place) {
    Contract contract = relation.contract();
    JsonNode item =
        relation.shape(place).arguments("x-contentItems").stream()
            .findFirst()
            .orElseThrow(() -> relation.wrong(place + " has no x-contentItems"));
    JsonNode told = contract.at("/components/schemas/" + item.stringValue() + "/x-conditions");
    JsonNode operators = contract.at("/components/schemas/" + told.path("of").stringValue());
    return new Conditions(
        relation, place, told, texts(operators, "enum"), texts(operators, "x-enum-varnames"));
  }

  private static List<String> texts(JsonNode node, String key) {
    return node.path(key).valueStream().map(JsonNode::stringValue).toList();
  }

  /** The operators that the contract has, of those that the kit knows. */
  List<Operator> operators() {
    return Stream.of(Operator.values()).filter(it -> names.contains(it.name())).toList();
  }

  /** The members of the items. */
  List<Member> members() {
    return relation.paging().item().members(Side.RESPONSE).stream().map(relation::member).toList();
  }

  /** Asks for the items that meet one condition. */
  Query query(Member member, Operator operator, List<String> values) {
    ObjectNode condition = JsonNodeFactory.instance.objectNode();
    condition.put(told.path("property").stringValue(), member.name());
    condition.put(told.path("by").stringValue(), codes.get(names.indexOf(operator.name())));
    JsonNode method =
        told.path("methods")
            .valueStream()
            .filter(it -> it.path("operator").asString("").equals(operator.name()))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < values.size(); i++) {
      condition.put(method.path("values").path(i).stringValue(), values.get(i));
    }
    return Query.that(
        "%s %s".formatted(place, condition),
        request -> with(request, condition),
        item -> holds(member, operator, member.text(item), values));
  }

  /** One more condition beside those that a request has already. */
  private Request with(Request request, ObjectNode condition) {
    String before = request.parameters().get(new Request.Key(place.in(), place.name()));
    ArrayNode all =
        before == null
            ? JsonNodeFactory.instance.arrayNode()
            : (ArrayNode) org.processcontracts.gate.contract.ExactJson.read(before);
    all.add(condition);
    return place.set(request, JsonNodeFactory.instance.stringNode(all.toString()));
  }

  /** Of what an item does not have only the contrary of a condition holds. */
  private static boolean holds(
      Member member, Operator operator, @Nullable String text, List<String> values) {
    String value = values.get(0);
    return switch (operator) {
      case EQUAL -> text != null && member.compare(text, value) == 0;
      case NOT_EQUAL -> !holds(member, Operator.EQUAL, text, values);
      case LIKE -> text != null && text.contains(value);
      case NOT_LIKE -> !holds(member, Operator.LIKE, text, values);
      case GREATER -> text != null && member.compare(text, value) > 0;
      case GREATER_OR_EQUAL -> text != null && member.compare(text, value) >= 0;
      case LESS -> text != null && member.compare(text, value) < 0;
      case LESS_OR_EQUAL -> text != null && member.compare(text, value) <= 0;
      case RANGE ->
          text != null
              && member.compare(text, value) >= 0
              && member.compare(text, values.get(1)) <= 0;
    };
  }

  /** Values to try on a list; two for a range. */
  List<List<String>> values(Member member, Operator operator, List<JsonNode> items) {
    List<String> own =
        items.stream()
            .filter(item -> member.in(item) != null)
            .sorted(member.order())
            .map(item -> String.valueOf(member.text(item)))
            .distinct()
            .toList();
    List<String> some = Some.of(own, 5);
    if (operator == Operator.RANGE) {
      return IntStream.range(0, some.size())
          .boxed()
          .flatMap(
              i ->
                  Stream.of(
                      List.of(some.get(i), some.get(i)),
                      List.of(some.get(i), some.get(some.size() - 1 - i))))
          .distinct()
          .toList();
    }
    Set<String> values = new LinkedHashSet<>(some);
    boolean like = operator == Operator.LIKE || operator == Operator.NOT_LIKE;
    if (like) {
      some.forEach(text -> values.addAll(Some.parts(text)));
    }
    if (like || member.type() == Member.Type.TEXT) {
      Some.of(own, 2).forEach(text -> values.addAll(Some.near(text)));
      values.addAll(Some.RARE);
    }
    if (!like && member.type() == Member.Type.NUMBER) {
      values.addAll(List.of("-1", "0", "10"));
    }
    if (!like && member.type() == Member.Type.FLAG) {
      values.addAll(List.of("true", "false"));
    }
    List<List<String>> single = new ArrayList<>();
    values.forEach(value -> single.add(List.of(value)));
    return single;
  }
}

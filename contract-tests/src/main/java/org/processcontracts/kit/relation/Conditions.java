package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
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
        before == null ? JsonNodeFactory.instance.arrayNode() : (ArrayNode) ExactJson.read(before);
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
    if (operator == Operator.RANGE) {
      List<String> ends = Some.of(own, 4);
      return IntStream.range(0, ends.size())
          .boxed()
          .flatMap(
              i -> Stream.of(0, i, ends.size() - 1).map(j -> List.of(ends.get(i), ends.get(j))))
          .distinct()
          .toList();
    }
    Set<String> values = new LinkedHashSet<>(Some.of(own, 5));
    switch (operator) {
      case LIKE, NOT_LIKE -> {
        Some.of(own, 3).forEach(text -> values.addAll(Some.parts(text)));
        values.addAll(strange(own));
      }
      case EQUAL, NOT_EQUAL -> {
        if (member.type() == Member.Type.TEXT) {
          values.addAll(strange(own));
        }
      }
      default -> {}
    }
    if (member.type() == Member.Type.NUMBER) {
      // As texts they would stand elsewhere.
      values.addAll(List.of("-1", "10"));
    }
    if (member.type() == Member.Type.FLAG) {
      values.addAll(List.of("true", "false"));
    }
    List<List<String>> single = new ArrayList<>();
    values.forEach(value -> single.add(List.of(value)));
    return single;
  }

  /** Values that hardly any item has. */
  private static List<String> strange(List<String> own) {
    List<String> strange = new ArrayList<>(Some.RARE);
    if (!own.isEmpty()) {
      strange.addAll(Some.near(own.get(own.size() / 2)));
    }
    return strange;
  }
}

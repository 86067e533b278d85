package org.processcontracts.tests.fault;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.processcontracts.gate.contract.ExactJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The conditions in the filter of dadayun. */
final class Conditions {

  private static final String PLACE = "query/filter";

  private Conditions() {}

  /** All of a request; none if it has no filter, or one that is none. */
  static List<JsonNode> of(Sent sent) {
    String text = sent.text(PLACE);
    try {
      return text == null ? List.of() : List.copyOf(ExactJson.read(text).valueStream().toList());
    } catch (JacksonException e) {
      return List.of();
    }
  }

  /** A request with other ones. */
  static Sent change(Sent sent, UnaryOperator<List<JsonNode>> change) {
    List<JsonNode> conditions = of(sent);
    if (conditions.isEmpty()) {
      return sent;
    }
    ArrayNode changed = JsonNodeFactory.instance.arrayNode();
    changed.addAll(change.apply(conditions));
    return sent.with(PLACE, changed.toString());
  }

  /** A request with others, none or more, for each that has this operator. */
  static Sent change(Sent sent, String operator, Function<JsonNode, List<JsonNode>> change) {
    return change(
        sent,
        conditions ->
            conditions.stream()
                .flatMap(it -> (has(it, operator) ? change.apply(it) : List.of(it)).stream())
                .toList());
  }

  static boolean has(JsonNode condition, String operator) {
    return condition.path("Operator").asString("").equals(operator);
  }

  /** The same property with another operator and value. */
  static JsonNode with(JsonNode condition, String operator, JsonNode value) {
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    other.set("Id", condition.path("Id"));
    other.set("Operator", StringNode.valueOf(operator));
    other.set("Value1", value);
    return other;
  }

  static JsonNode with(JsonNode condition, String operator) {
    return with(condition, operator, condition.path("Value1"));
  }
}

package org.processcontracts.kit.relation;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Request;
import tools.jackson.databind.JsonNode;

/**
 * What is asked of a list, and what has to be answered.
 *
 * @param told for people
 * @param change to the request for the whole list
 * @param wanted the items that have to come
 * @param order in which they come; null for that of the list itself
 * @param elsewhere whether items outside of the list may come as well
 */
record Query(
    String told,
    UnaryOperator<Request> change,
    Predicate<JsonNode> wanted,
    @Nullable Comparator<JsonNode> order,
    boolean elsewhere) {

  /** Asks for the items that meet a condition. */
  static Query that(String told, UnaryOperator<Request> change, Predicate<JsonNode> wanted) {
    return new Query(told, change, wanted, null, false);
  }

  /** Asks for all items, in an order. */
  static Query by(String told, UnaryOperator<Request> change, Comparator<JsonNode> order) {
    return new Query(told, change, item -> true, order, false);
  }

  /** Both at once; an order is the other's, if it has one. */
  Query and(Query other) {
    return new Query(
        told + " and " + other.told,
        request -> other.change.apply(change.apply(request)),
        wanted.and(other.wanted),
        other.order == null ? order : other.order,
        elsewhere || other.elsewhere);
  }

  /** The same, where not the whole of what matches is known. */
  Query elsewhere(boolean may) {
    return new Query(told, change, wanted, order, may);
  }
}

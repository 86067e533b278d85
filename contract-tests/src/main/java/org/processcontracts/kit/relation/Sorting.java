package org.processcontracts.kit.relation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.kit.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How an order is asked for: {@code at} a place stands what {@code ascending} or {@code descending}
 * makes of a {field}, or {@code default}, where the contract has ascending for a direction that is
 * left out; in a list several fields may stand. {@code by} tells which field is which member of the
 * items; without it each field is the member of its name. {@code reverses} tells that descending is
 * the whole list backwards, also what is alike.
 */
record Sorting(Relation relation, JsonNode told) {

  /** One field to sort by. */
  record Key(String field, Member member, Direction direction) {

    Comparator<JsonNode> order() {
      return direction == Direction.DESCENDING ? member.order().reversed() : member.order();
    }

    @Override
    public String toString() {
      return field + " " + direction;
    }
  }

  /** Named as in the relations. */
  enum Direction {
    ASCENDING,
    DESCENDING,
    /** Not told, which is ascending. */
    DEFAULT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The directions that may be asked for. */
  List<Direction> directions() {
    return Stream.of(Direction.values()).filter(it -> told.has(it.toString())).toList();
  }

  Place place() {
    return Place.of(told.path("at").stringValue());
  }

  /** Whether several fields may stand. */
  boolean many() {
    return told.path("ascending").isArray();
  }

  /** The members by which one sorts, by the name of the field. */
  Map<String, Member> fields() {
    Map<String, Member> fields = new LinkedHashMap<>();
    if (told.has("by")) {
      told.get("by")
          .properties()
          .forEach(it -> fields.put(it.getKey(), relation.member(it.getValue().stringValue())));
    } else {
      relation.paging().item().members(Side.RESPONSE).stream()
          .map(relation::member)
          .forEach(member -> fields.put(member.name(), member));
    }
    return fields;
  }

  /**
   * Asks for all items in an order; what is alike there comes in the order of the list, or
   * backwards where descending reverses it all.
   */
  Query query(List<Key> keys) {
    JsonNode said = keys.stream().map(this::said).reduce(Sorting::joined).orElseThrow();
    Comparator<JsonNode> order =
        keys.stream().map(Key::order).reduce(Comparator::thenComparing).orElseThrow();
    return Query.by(
        "%s %s".formatted(place(), said),
        request -> place().set(request, said),
        order.thenComparing(reversed(keys) ? relation.order().reversed() : relation.order()));
  }

  private boolean reversed(List<Key> keys) {
    return told.path("reverses").booleanValue(false)
        && keys.get(keys.size() - 1).direction() == Direction.DESCENDING;
  }

  private JsonNode said(Key key) {
    JsonNode form = told.path(key.direction().toString());
    return ExactJson.read(form.toString().replace("{field}", key.field()));
  }

  private static JsonNode joined(JsonNode one, JsonNode other) {
    ArrayNode both = JsonNodeFactory.instance.arrayNode();
    one.forEach(both::add);
    Objects.requireNonNull(other).forEach(both::add);
    return both;
  }
}

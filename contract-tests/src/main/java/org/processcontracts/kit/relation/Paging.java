package org.processcontracts.kit.relation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.kit.Place;
import org.processcontracts.kit.wire.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How pages of a list are asked for, and where an answer holds them: what {@code x-paging} of the
 * contract tells, or in its place {@code list} of the relations.
 */
record Paging(Relation relation, JsonNode told) {

  /**
   * One page.
   *
   * @param items in their order
   * @param total number of items on all pages; null if it is not told
   */
  record Page(List<JsonNode> items, @Nullable Long total) {}

  /** Whether there are pages at all: otherwise every answer is the whole list. */
  boolean paged() {
    return at().isPresent();
  }

  /** Whether an offset of items is asked for, and not the number of a page. */
  boolean byItem() {
    return told.path("by").asString("").equals("item");
  }

  /** What one item looks like. */
  Shape item() {
    String schema = "/components/schemas/" + told.path("item").asString("");
    return Shape.of(relation.contract(), List.of(schema));
  }

  /** Where the number of items on all pages stands. */
  String total() {
    return told.path("total").asString("");
  }

  /** The place where a page is named; empty if there is none. */
  Optional<Place> at() {
    return place("at");
  }

  /** The place where the size of a page is named; empty if there is none. */
  Optional<Place> size() {
    return place("size");
  }

  /** The place of what asks for the total; empty if it comes unasked. */
  Optional<Place> ask() {
    return place("ask");
  }

  /** Asks for the total, too. */
  Request whole(Request request) {
    return ask()
        .map(it -> it.set(request, JsonNodeFactory.instance.booleanNode(true)))
        .orElse(request);
  }

  private Optional<Place> place(String role) {
    for (String in : List.of("query", "body")) {
      String name = told.path(in).path(role).asString("");
      if (!name.isEmpty()) {
        return Optional.of(Place.of(in + "/" + name.replaceFirst("^/", "")));
      }
    }
    return Optional.empty();
  }

  /** Asks for the page of this index, counted from 0, when all pages have this size. */
  Request page(Request request, int index, int size) {
    return at(request, byItem() ? index * size : index + 1, size);
  }

  /** Asks for the page at a number as the contract counts them. */
  Request at(Request request, int number, int size) {
    Request sized = size().map(it -> set(it, request, size)).orElse(request);
    return at().map(it -> set(it, sized, number)).orElse(sized);
  }

  private Request set(Place place, Request request, int number) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    boolean text = !relation.shape(place).types().contains(Shape.Type.INTEGER);
    return place.set(
        request, text ? json.stringNode(String.valueOf(number)) : json.numberNode(number));
  }

  /** The page that an answer holds; empty if it holds none. */
  Optional<Page> in(Exchange exchange) {
    JsonNode items = relation.body(exchange).at(told.path("items").asString(""));
    return items.isArray()
        ? Optional.of(new Page(items.valueStream().toList(), total(exchange)))
        : Optional.empty();
  }

  private @Nullable Long total(Exchange exchange) {
    if (!total().startsWith("/")) {
      return exchange.headers(total()).stream()
          .filter(text -> text.matches("[0-9]{1,18}"))
          .findFirst()
          .map(Long::valueOf)
          .orElse(null);
    }
    JsonNode total = relation.body(exchange).at(total());
    return total.isIntegralNumber() && total.canConvertToLong() ? total.longValue() : null;
  }

  /** The number of the page that an answer tells; empty if it tells none. */
  Optional<JsonNode> echo(Exchange exchange) {
    return told.has("echo")
        ? Optional.of(relation.body(exchange).at(told.get("echo").stringValue()))
        : Optional.empty();
  }
}

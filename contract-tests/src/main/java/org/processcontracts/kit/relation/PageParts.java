package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.Place;
import org.processcontracts.kit.relation.Paging.Page;
import org.processcontracts.kit.relation.RelationCases.Part;
import org.processcontracts.kit.wire.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The list is in its order, and its pages are its parts. */
final class PageParts {

  /** More pages tell nothing new. */
  private static final int MOST = 40;

  private final Relation relation;
  private final Paging paging;
  private final String promise;

  private PageParts(Relation relation) {
    this.relation = relation;
    this.paging = relation.paging();
    this.promise = relation.operation().pointer();
  }

  static Stream<Part> of(Relation relation) {
    return new PageParts(relation).parts();
  }

  private Stream<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("order of the list", promise, this::order));
    parts.add(new Part("the same request twice", promise, this::same));
    if (!paging.paged()) {
      parts.add(
          new Part(
              "number of items",
              promise,
              (asking, whole) ->
                  asking.expectTotal(
                      "all", whole.items().size(), whole.total(), whole.exchange())));
      return parts.stream();
    }
    String pages = promise + "/x-paging";
    for (int size : new int[] {1, 2, 3, 7}) {
      parts.add(pages("pages of " + size, pages, whole -> size));
    }
    parts.add(pages("a page of all", pages, List::size));
    parts.add(pages("a page of more than all", pages, whole -> whole.size() + 1));
    parts.add(new Part("a page beyond the end", pages, this::beyond));
    if (mayBeEmpty()) {
      parts.add(new Part("a page of none", pages, this::none));
    }
    if (paging.byItem()) {
      parts.add(new Part("each offset", pages, this::offsets));
    }
    if (relation.told().has("first")) {
      parts.add(new Part("each number of the first page", pages, this::first));
    }
    paging
        .size()
        .ifPresent(
            place ->
                relation.shape(place).arguments("default").stream()
                    .map(usual -> new Part("a page of no given size", pages, usual(place, usual)))
                    .forEach(parts::add));
    paging
        .ask()
        .ifPresent(ask -> parts.add(new Part("with the total and without", pages, total(ask))));
    return parts.stream();
  }

  private void order(Asking asking, Asking.Listing whole) {
    asking.expectItems(
        "the list in its order",
        whole.items().stream().sorted(relation.order()).toList(),
        whole.items(),
        whole.exchange());
    if (whole.items().stream().map(relation.identity()::text).distinct().count()
        < whole.items().size()) {
      asking.broken("each item once", "an item twice", whole.exchange());
    }
  }

  private void same(Asking asking, Asking.Listing whole) {
    asking.expectSame(paging.page(asking.base(), 0, Asking.LARGEST));
  }

  private Part pages(String name, String promise, ToIntFunction<List<JsonNode>> size) {
    return new Part(
        name,
        promise,
        (asking, whole) ->
            pages(
                asking,
                whole,
                asking.base(),
                Math.min(Asking.LARGEST, size.applyAsInt(whole.items()))));
  }

  /** Reads a list once more by pages of a size. */
  static void pages(Asking asking, Asking.Listing whole, Request request, int size) {
    Paging paging = asking.paging();
    int count = Math.min(MOST, whole.items().size() / size + 1);
    for (int i = 0; i < count; i++) {
      Exchange exchange = asking.send(paging.page(request, i, size));
      Page page = asking.page(exchange);
      int from = Math.min(i * size, whole.items().size());
      int to = Math.min(from + size, whole.items().size());
      String told = "page %d of %d items".formatted(i + 1, size);
      if (whole.complete() || from + size <= whole.items().size()) {
        asking.expectItems(told, whole.items().subList(from, to), page.items(), exchange);
      }
      asking.expectTotal(told, whole.total() == null ? -1L : whole.total(), page.total(), exchange);
      int number = i + 1;
      paging
          .echo(exchange)
          .filter(echo -> !echo.asString("").equals(String.valueOf(number)))
          .ifPresent(
              echo -> asking.broken(told + " to tell its number", echo.toString(), exchange));
    }
    if (whole.complete()) {
      asking.expectTotal("all", whole.items().size(), whole.total(), whole.exchange());
    }
  }

  private void beyond(Asking asking, Asking.Listing whole) {
    long total = whole.total() == null ? whole.items().size() : whole.total();
    int last = Math.toIntExact(Math.min(total, 100_000));
    for (int index : new int[] {last, last + 1, last * 2 + 10}) {
      if (index >= total) {
        Exchange exchange = asking.send(paging.page(asking.base(), index, 1));
        Page page = asking.page(exchange);
        asking.expectItems("beyond the end", List.of(), page.items(), exchange);
        asking.expectTotal("beyond the end", total, page.total(), exchange);
      }
    }
  }

  /** Whether the contract lets one ask for a page of none. */
  private boolean mayBeEmpty() {
    RequestValidator validator = new RequestValidator(relation.contract());
    Request request = paging.page(validator.documented(relation.operation(), ""), 0, 0);
    return validator.validate(relation.operation(), request).isEmpty();
  }

  private void none(Asking asking, Asking.Listing whole) {
    Exchange exchange = asking.send(paging.page(asking.base(), 0, 0));
    Page page = asking.page(exchange);
    asking.expectItems("a page of none", List.of(), page.items(), exchange);
    asking.expectTotal(
        "a page of none", whole.total() == null ? -1L : whole.total(), page.total(), exchange);
  }

  /** The page has the default size where that is left out. */
  private Asking.Trial usual(Place place, JsonNode size) {
    return (asking, whole) -> {
      int most = Integer.parseInt(RequestValidator.text(size));
      Exchange exchange = asking.send(place.remove(paging.page(asking.base(), 0, 1)));
      List<JsonNode> wanted = whole.items().stream().limit(most).toList();
      if (whole.complete() || wanted.size() == most) {
        asking.expectItems(
            "a page of the default size", wanted, asking.page(exchange).items(), exchange);
      }
    };
  }

  private void offsets(Asking asking, Asking.Listing whole) {
    int size = whole.items().size();
    for (int from = 0; from < Math.min(size, MOST); from++) {
      Exchange exchange = asking.send(paging.at(asking.base(), from, 2));
      List<JsonNode> wanted = whole.items().subList(from, Math.min(from + 2, size));
      if (from + 2 <= size || whole.complete()) {
        asking.expectItems("2 items at " + from, wanted, asking.page(exchange).items(), exchange);
      }
    }
  }

  private void first(Asking asking, Asking.Listing whole) {
    for (JsonNode number : relation.told().get("first")) {
      Exchange exchange = asking.send(paging.at(asking.base(), number.intValue(), 2));
      List<JsonNode> wanted = whole.items().stream().limit(2).toList();
      asking.expectItems("page " + number, wanted, asking.page(exchange).items(), exchange);
    }
  }

  /** It is told if it is asked for, which changes nothing else. */
  private Asking.Trial total(Place ask) {
    return (asking, whole) -> {
      Request request = paging.page(asking.base(), 0, 2);
      List<JsonNode> wanted = whole.items().stream().limit(2).toList();
      Request not = ask.set(request, JsonNodeFactory.instance.booleanNode(false));
      for (Request other : List.of(not, ask.remove(request))) {
        Exchange exchange = asking.send(other);
        Page page = asking.page(exchange);
        asking.expectItems("without the total", wanted, page.items(), exchange);
        if (page.total() != null) {
          asking.broken("no total, as nobody asks for it", String.valueOf(page.total()), exchange);
        }
      }
    };
  }
}

package org.processcontracts.kit.relation;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.NotAskedException;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.relation.Paging.Page;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Json;
import tools.jackson.databind.JsonNode;

/** Asks for one list in a case, and holds each answer to what was read of it before. */
final class Asking {

  /** Of a longer list the beginning is read; what is said about it holds for that. */
  private static final int MOST = 300;

  /** On a page; no document recommends more. */
  static final int LARGEST = 50;

  private final Session session;
  private final Tenants tenants;
  private final Relation relation;
  private final Paging paging;
  private final String promise;
  private final Scope scope;
  private final Principal keeper;
  private final Request base;
  private boolean known;

  /**
   * A list as it was read.
   *
   * @param items in their order
   * @param total number of all items, as the server tells it
   * @param exchange the last one in which it was read
   */
  record Listing(List<JsonNode> items, @Nullable Long total, boolean complete, Exchange exchange) {}

  /** What is tried of a list. */
  interface Trial {
    void run(Asking asking, Listing whole);
  }

  /** There was no list in an answer, which is noted already. */
  private static final class NoListException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Asking(Session session, Relation relation, Scope scope, String promise) {
    this.session = session;
    this.tenants = new Tenants(session, relation);
    this.relation = relation;
    this.paging = relation.paging();
    this.promise = promise;
    this.scope = scope;
    this.keeper = relation.keeper(scope).orElseThrow();
    this.base = relation.request(session.target(), keeper, scope);
  }

  /** Reads the list of a scope, and tries something of it. */
  static Case.Trial of(Relation relation, Scope scope, String promise, Trial trial) {
    return session -> {
      Asking asking = new Asking(session, relation, scope, promise);
      try {
        trial.run(asking, asking.whole());
      } catch (NoListException e) {
        // Nothing more can be said.
      } catch (DateTimeException | NumberFormatException e) {
        // Found by the contract already: of such values nothing can be said.
      }
    };
  }

  private Listing whole() {
    Listing whole = read(base);
    if (whole.items().isEmpty() && whole.total() != null && whole.total() > 0) {
      broken(whole.total() + " items, as the total tells", "none", whole.exchange());
      throw new NoListException();
    } else if (whole.items().isEmpty()) {
      throw new NotAskedException(scope.empty(relation));
    }
    return whole;
  }

  Request base() {
    return base;
  }

  Paging paging() {
    return paging;
  }

  Exchange send(Request request) {
    return tenants.send(request);
  }

  /** The same once more: the answer has to be the same. */
  void expectSame(Request request) {
    tenants.expectSame(send(request).text(), send(request));
  }

  /** The page that a request asks for. */
  Page page(Request request) {
    return page(send(request));
  }

  /** The page of an answer, which has to hold one. */
  Page page(Exchange exchange) {
    Page page = paging.in(exchange).orElse(null);
    if (page == null && !known && !keeper.documented()) {
      throw new NotAskedException(keeper.unknown(relation));
    } else if (page == null) {
      broken("a list", exchange.told() + ", without one", exchange);
      throw new NoListException();
    }
    known = true;
    return page;
  }

  /** All that a request asks for, page by page. */
  Listing read(Request request) {
    List<JsonNode> items = new ArrayList<>();
    for (int i = 0; ; i++) {
      Exchange exchange = send(paging.page(request, i, LARGEST));
      Page page = page(exchange);
      items.addAll(page.items());
      boolean last = !paging.paged() || page.items().size() < LARGEST;
      if (last || items.size() >= MOST) {
        return new Listing(items, page.total(), last, exchange);
      }
    }
  }

  /** Asks something of a list; the answer has to be that part of it, in its order. */
  void expect(Listing whole, Query query) {
    Listing seen = read(query.change().apply(base));
    Comparator<JsonNode> order = query.order();
    var matching = whole.items().stream().filter(query.wanted());
    List<JsonNode> wanted = (order == null ? matching : matching.sorted(order)).toList();
    boolean all = whole.complete() && !query.elsewhere();
    if (all) {
      expectItems(query.told(), wanted, seen.items(), seen.exchange());
      expectTotal(query.told(), wanted.size(), seen.total(), seen.exchange());
    } else {
      Set<String> known = Set.copyOf(ids(whole.items()));
      List<JsonNode> here = seen.items().stream().filter(item -> known.contains(id(item))).toList();
      int reached = seen.complete() ? wanted.size() : Math.min(here.size(), wanted.size());
      expectItems(query.told(), wanted.subList(0, reached), here, seen.exchange());
      for (JsonNode item : seen.items()) {
        if (!query.wanted().test(item)) {
          broken(query.told() + " to be so of every item", id(item), seen.exchange());
        }
      }
    }
  }

  /** Holds items to those that had to come, token by token. */
  void expectItems(String told, List<JsonNode> wanted, List<JsonNode> seen, Exchange exchange) {
    if (!ids(wanted).equals(ids(seen))) {
      broken("%s: %s".formatted(told, shown(wanted)), shown(seen), exchange);
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      expectItem(told, wanted.get(i).toString(), seen.get(i).toString(), exchange);
    }
  }

  private void expectItem(String told, String wanted, String seen, Exchange exchange) {
    // Most are written alike to the last character.
    if (!wanted.equals(seen)) {
      for (Json.Difference difference : Json.differences(wanted, seen)) {
        broken(told + ": " + difference.told(), difference.seen(), exchange);
      }
    }
  }

  /** Holds a total to the number of items. */
  void expectTotal(String told, long wanted, @Nullable Long seen, Exchange exchange) {
    if (!Objects.equals(wanted, seen)) {
      broken("%s: %s %d".formatted(told, paging.total(), wanted), String.valueOf(seen), exchange);
    }
  }

  void broken(String expected, String seen, Exchange exchange) {
    session.broken(promise, expected, seen, exchange);
  }

  private String shown(List<JsonNode> items) {
    String some = items.stream().limit(12).map(this::id).collect(Collectors.joining(", "));
    return switch (items.size()) {
      case 0 -> "no item";
      case 1 -> "1 item: " + some;
      default -> "%d items: %s%s".formatted(items.size(), some, items.size() > 12 ? ", …" : "");
    };
  }

  private List<String> ids(List<JsonNode> items) {
    return items.stream().map(this::id).toList();
  }

  private String id(JsonNode item) {
    return item.path(relation.identity().name()).toString();
  }
}

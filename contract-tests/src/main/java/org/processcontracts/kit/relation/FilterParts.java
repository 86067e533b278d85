package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.relation.Filter.Kind;
import org.processcontracts.kit.relation.RelationCases.Part;
import tools.jackson.databind.JsonNode;

/** Each filter lets through what it tells, and two of them what both let through. */
final class FilterParts {

  private final Relation relation;

  private FilterParts(Relation relation) {
    this.relation = relation;
  }

  static Stream<Part> of(Relation relation) {
    return new FilterParts(relation).parts();
  }

  private Stream<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<Filter> filters = relation.filters();
    for (Filter filter : filters) {
      String promise = relation.promise(filter.place());
      if (filter.kind() == Kind.APART) {
        parts.add(new Part(filter.place() + " apart", promise, apart(filter)));
        continue;
      }
      parts.add(new Part(filter.place().toString(), promise, single(filter)));
      if (!filter.mandatory() && !relation.required(filter.place())) {
        parts.add(new Part("without " + filter.place(), promise, without(filter)));
      }
      for (Filter other : filters.subList(0, filters.indexOf(filter))) {
        if (other.kind() != Kind.APART) {
          String name = "%s and %s".formatted(other.place(), filter.place());
          parts.add(new Part(name, promise, pair(other, filter)));
        }
      }
      if (filter.kind() == Kind.BEFORE) {
        filters.stream()
            .filter(it -> it.kind() == Kind.FROM && it.members().equals(filter.members()))
            .forEach(from -> parts.add(new Part("windows", promise, windows(from, filter))));
      }
    }
    if (filters.size() > 2) {
      parts.add(new Part("all filters", relation.operation().pointer(), this::all));
    }
    return parts.stream();
  }

  private Asking.Trial single(Filter filter) {
    return (asking, whole) ->
        filter
            .values(whole.items())
            .map(filter::query)
            .forEach(query -> expect(asking, whole, query));
  }

  /** What the contract forbids is not asked. */
  private void expect(Asking asking, Asking.Listing whole, Query query) {
    Request request = query.change().apply(asking.base());
    if (new RequestValidator(relation.contract())
        .validate(relation.operation(), request)
        .isEmpty()) {
      asking.expect(whole, query);
    }
  }

  private Asking.Trial without(Filter filter) {
    return (asking, whole) ->
        asking.expect(
            whole, Query.that("without " + filter.place(), filter.place()::remove, item -> true));
  }

  /** Values of one item, and of an item and another one. */
  private Asking.Trial pair(Filter one, Filter other) {
    return (asking, whole) -> {
      List<JsonNode> items = Some.of(whole.items(), 5);
      for (int i = 0; i < items.size(); i++) {
        List<JsonNode> first = one.of(items.get(i));
        for (JsonNode partner : List.of(items.get(i), items.get((i + 1) % items.size()))) {
          List<JsonNode> second = other.of(partner);
          if (!first.isEmpty() && !second.isEmpty()) {
            expect(asking, whole, one.query(first.get(0)).and(other.query(second.get(0))));
          }
        }
      }
    };
  }

  /** Around the time of each item: the first moment belongs to a window, the last does not. */
  private Asking.Trial windows(Filter from, Filter before) {
    return (asking, whole) -> {
      Set<JsonNode> times = new HashSet<>();
      for (JsonNode item : Some.of(whole.items(), 12)) {
        JsonNode begin = from.of(item).stream().findFirst().orElse(null);
        if (begin != null && times.add(begin)) {
          JsonNode next = before.of(item).get(0);
          Query since = from.query(begin);
          expect(asking, whole, since.and(before.query(next)));
          expect(asking, whole, since.and(before.query(begin)));
          expect(asking, whole, from.query(next));
          expect(asking, whole, before.query(begin));
          expect(asking, whole, before.query(next));
        }
      }
    };
  }

  private void all(Asking asking, Asking.Listing whole) {
    for (JsonNode item : Some.of(whole.items(), 6)) {
      relation.filters().stream()
          .filter(filter -> filter.kind() != Kind.APART && !filter.of(item).isEmpty())
          .map(filter -> filter.query(filter.of(item).get(0)))
          .reduce(Query::and)
          .ifPresent(query -> expect(asking, whole, query));
    }
  }

  private Asking.Trial apart(Filter filter) {
    return (asking, whole) -> {
      Set<String> seen = new HashSet<>();
      filter
          .values(whole.items())
          .map(value -> filter.place().set(asking.base(), value))
          .map(asking::read)
          .forEach(
              listing ->
                  listing.items().stream()
                      .map(relation.identity()::text)
                      .filter(id -> !seen.add(id))
                      .findFirst()
                      .ifPresent(
                          id ->
                              asking.broken(
                                  filter.place() + " to tell items apart",
                                  "%s for two values".formatted(id),
                                  listing.exchange())));
    };
  }
}

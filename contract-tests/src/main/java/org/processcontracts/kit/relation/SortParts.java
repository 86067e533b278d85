package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.processcontracts.kit.relation.RelationCases.Part;
import org.processcontracts.kit.relation.Sorting.Direction;
import org.processcontracts.kit.relation.Sorting.Key;
import tools.jackson.databind.JsonNode;

/** Each field sorts in every direction, and what is alike there keeps one order, on all pages. */
final class SortParts {

  private SortParts() {}

  static Stream<Part> of(Relation relation) {
    return relation.sorting().stream().flatMap(sorting -> parts(relation, sorting));
  }

  private static Stream<Part> parts(Relation relation, Sorting sorting) {
    List<Key> keys = new ArrayList<>();
    sorting
        .fields()
        .forEach(
            (field, member) -> {
              for (Direction direction : sorting.directions()) {
                keys.add(new Key(field, member, direction));
              }
            });
    List<List<Key>> orders = new ArrayList<>(keys.stream().map(List::of).toList());
    if (sorting.many()) {
      // The next field, in another direction.
      int apart = sorting.directions().size() + 1;
      for (int i = 0; i < keys.size(); i++) {
        orders.add(List.of(keys.get(i), keys.get((i + apart) % keys.size())));
      }
    }
    String promise = relation.promise(sorting.place());
    return orders.stream()
        .map(
            order ->
                new Part(
                    "by " + String.join(", ", order.stream().map(Key::toString).toList()),
                    promise,
                    (asking, whole) -> sorted(asking, whole, sorting.query(order))));
  }

  /** As a whole, and by pages, which must not split what is alike anew each time. */
  private static void sorted(Asking asking, Asking.Listing whole, Query query) {
    asking.expect(whole, query);
    if (whole.complete()) {
      Comparator<JsonNode> order = Objects.requireNonNull(query.order());
      var sorted =
          new Asking.Listing(
              whole.items().stream().sorted(order).toList(), whole.total(), true, whole.exchange());
      PageParts.pages(asking, sorted, query.change().apply(asking.base()), 3);
    }
  }
}

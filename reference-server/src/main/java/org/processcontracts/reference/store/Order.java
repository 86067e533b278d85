package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order records come.
 *
 * @param keys the first one counts most
 */
public record Order(List<Key> keys) {

  /** One column to sort by. */
  public record Key(Column column, boolean descending) {

    private String sql() {
      String direction = descending ? " desc" : "";
      // The databases differ about absent values; here they are less than all others.
      String absent = descending ? " nulls last" : " nulls first";
      return column.name() + direction + (column.nullable() ? absent : "");
    }
  }

  /** No order yet. */
  public Order() {
    this(List.of());
  }

  /** Smallest first, after the keys before. */
  public Order ascending(Column column) {
    return by(column, false);
  }

  /** Greatest first, after the keys before. */
  public Order descending(Column column) {
    return by(column, true);
  }

  /** One more key, after the keys before; a column that stands there already decides nothing. */
  public Order by(Column column, boolean descending) {
    if (keys.stream().anyMatch(key -> key.column().equals(column))) {
      return this;
    }
    List<Key> more = new ArrayList<>(keys);
    more.add(new Key(column, descending));
    return new Order(more);
  }

  /** Whether it sorts by this column before any other. */
  boolean startsWith(Column column) {
    return !keys.isEmpty() && keys.get(0).column().equals(column);
  }

  String sql() {
    return keys.isEmpty()
        ? ""
        : " order by " + String.join(", ", keys.stream().map(Key::sql).toList());
  }
}

package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record as it is stored.
 *
 * @param values in the order of the columns of its table
 * @param body its JSON text in UTF-8
 */
public record Row(List<@Nullable Object> values, byte[] body) {

  /**
   * Of a valid record.
   *
   * @param body its JSON text in UTF-8
   * @throws RejectedException if a column cannot hold its value
   */
  public static Row of(Table table, JsonNode record, byte[] body, Scope scope) {
    List<@Nullable Object> values = new ArrayList<>();
    table.key().forEach(column -> values.add(column.value(record, scope)));
    table.others().forEach(column -> values.add(column.value(record, scope)));
    return new Row(values, body);
  }

  /** Some order of the keys, the same everywhere. */
  static Comparator<Row> byKey(Table table) {
    Comparator<Row> order = (one, other) -> 0;
    for (int i = 0; i < table.key().size(); i++) {
      int column = i;
      order = order.thenComparing(row -> String.valueOf(row.values().get(column)));
    }
    return order;
  }

  List<@Nullable Object> key(Table table) {
    return values.subList(0, table.key().size());
  }
}

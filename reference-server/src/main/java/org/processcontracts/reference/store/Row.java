package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record as it is stored.
 *
 * @param values in the order of the columns of its table, the body last
 */
public record Row(List<@Nullable Object> values) {

  /**
   * Of a valid record.
   *
   * @throws RejectedException if a column cannot hold its value
   */
  public static Row of(Table table, JsonNode record, Scope scope) {
    String body = record.toString();
    if (!Texts.wellFormed(body)) {
      throw new RejectedException("holds half a character, which no database can hold");
    }
    List<@Nullable Object> values = new ArrayList<>();
    table.columns().forEach(column -> values.add(column.value(record, scope)));
    values.add(body);
    return new Row(values);
  }

  List<@Nullable Object> key(Table table) {
    return values.subList(0, table.key().size());
  }
}

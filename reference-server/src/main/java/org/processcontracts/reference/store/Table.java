package org.processcontracts.reference.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of records: columns to find them by, and {@link #BODY}, the record as it is answered.
 *
 * @param key the first columns, which tell records apart
 * @param others all other columns but the body
 */
public record Table(String name, List<Column> key, List<Column> others) {

  /** The column that holds the record itself, as JSON text. */
  static final String BODY = "body";

  /** A table whose key has these columns. */
  public static Table of(String name, Column... key) {
    return new Table(name, List.of(key), List.of());
  }

  /** The same table with more columns. */
  public Table with(Column... columns) {
    return new Table(name, key, Arrays.asList(columns));
  }

  /** All columns but the body. */
  List<Column> columns() {
    return java.util.stream.Stream.concat(key.stream(), others.stream()).toList();
  }

  static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}

package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of records: columns to find them by, and {@link #BODY}, the record as it is answered.
 *
 * @param key the first columns, which tell records apart
 * @param others all other columns but the body
 * @param indexes that lead to records of which few match, or to all in the order of an index
 */
public record Table(String name, List<Column> key, List<Column> others, List<Index> indexes) {

  /** The column that holds the record itself, as JSON text. */
  static final String BODY = "body";

  /** A table whose key has these columns. */
  public static Table of(String name, Column... key) {
    return new Table(name, List.of(key), List.of(), List.of());
  }

  /** The same table with more columns. */
  public Table with(Column... columns) {
    return new Table(name, key, Arrays.asList(columns), indexes);
  }

  /** The same table with one more index: of records that agree in some columns, by another one. */
  public Table sorted(Column by, Column... equal) {
    List<Index> more = new ArrayList<>(indexes);
    more.add(new Index(Set.of(equal), by));
    return new Table(name, key, others, more);
  }

  /**
   * An index that is the best way to all records that are alike in some columns, in the order of
   * another one, whatever the values are.
   */
  record Index(Set<Column> equal, Column by) {

    boolean leadsTo(Set<Column> wanted, Order order) {
      return equal.equals(wanted) && order.startsWith(by);
    }

    /** Whether what matches lies together in it, where all of its other columns are told. */
    boolean answers(Part part) {
      return part.compares(by) || equal.stream().anyMatch(part::tells);
    }
  }

  /** The index that answers the most of a condition, the first of those; none if none does. */
  Optional<Index> index(Condition condition) {
    Index best = null;
    long most = 0;
    for (Index index : indexes) {
      long size = condition.size(index);
      if (size > most) {
        best = index;
        most = size;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the way to the records is the same for all values. */
  boolean leadsTo(Condition condition, Order order) {
    return condition
        .equal()
        .filter(
            equal ->
                equal.containsAll(key)
                    || indexes.stream().anyMatch(index -> index.leadsTo(equal, order)))
        .isPresent();
  }

  /** All columns but the body. */
  List<Column> columns() {
    return Stream.concat(key.stream(), others.stream()).toList();
  }

  static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}

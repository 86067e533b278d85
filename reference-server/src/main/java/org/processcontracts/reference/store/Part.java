package org.processcontracts.reference.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.Condition.Comparison;

/**
 * One of several conditions that have to hold together.
 *
 * @param column that it compares, and nothing else; null if it does something else
 * @param comparison null likewise; with several values it is one of them that has to be equal
 */
record Part(
    @Nullable Column column, @Nullable Comparison comparison, String sql, List<Object> values) {

  static Part compared(Column column, Comparison comparison, Object value) {
    String sql = column.name() + " " + comparison.sql() + " ?";
    return new Part(column, comparison, sql, List.of(value));
  }

  static Part oneOf(Column column, Collection<Object> values) {
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    String sql = column.name() + " in (" + marks + ")";
    return new Part(column, Comparison.EQUAL, sql, List.copyOf(values));
  }

  /** One of which no index knows. */
  static Part other(String sql, List<Object> values) {
    return new Part(null, null, sql, values);
  }

  /** Whether this column holds one certain value, or one of several. */
  boolean tells(Column other) {
    return comparison == Comparison.EQUAL && other.equals(column);
  }

  /** Whether it says which values this column holds, or between which they lie. */
  boolean compares(Column other) {
    return comparison != null && other.equals(column);
  }

  /** Whether the column holds one value in all that match. */
  boolean isOneValue() {
    return comparison == Comparison.EQUAL && values.size() == 1;
  }

  /**
   * The same, for a plan of all values: of two ends of a range such a plan takes it that they lie
   * close together, and any index for as good as that of the range. Of rows it does not.
   */
  Part ofAnyWidth() {
    if (column == null || comparison == null || comparison == Comparison.EQUAL) {
      return this;
    }
    String name = column.name();
    String row = "(" + name + ", " + name + ") " + comparison.sql() + " (?, ?)";
    return new Part(column, comparison, row, List.of(values.get(0), values.get(0)));
  }
}

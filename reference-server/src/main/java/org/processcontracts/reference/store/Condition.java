package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What records have to meet. Its SQL is made of names of columns and of the words below alone;
 * whatever comes with a request is a bind value.
 */
public final class Condition {

  private final String sql;
  private final List<Object> values;
  private final @Nullable Set<Column> equal;

  private Condition(String sql, List<Object> values) {
    this(sql, values, null);
  }

  private Condition(String sql, List<Object> values, @Nullable Set<Column> equal) {
    this.sql = sql;
    this.values = values;
    this.equal = equal;
  }

  /** How a column is compared. */
  public enum Comparison {
    /** The same value. */
    EQUAL("="),
    /** A greater one. */
    GREATER(">"),
    /** A greater one, or the same. */
    AT_LEAST(">="),
    /** A smaller one. */
    LESS("<"),
    /** A smaller one, or the same. */
    AT_MOST("<=");

    private final String sql;

    Comparison(String sql) {
      this.sql = sql;
    }
  }

  /** The column holds this value. */
  public static Condition equal(Column column, Object value) {
    return compare(column, Comparison.EQUAL, value);
  }

  /** The column holds this value; no condition at all if it is null. */
  public static Condition equalIfGiven(Column column, @Nullable Object value) {
    return value == null ? all(List.of()) : equal(column, value);
  }

  /** The column compares so with the value. */
  public static Condition compare(Column column, Comparison comparison, Object value) {
    Set<Column> equal = comparison == Comparison.EQUAL ? Set.of(column) : null;
    return new Condition(column.name() + " " + comparison.sql + " ?", List.of(bound(value)), equal);
  }

  /** The column holds one of the values; no condition at all if there are none. */
  public static Condition oneOf(Column column, Collection<?> values) {
    if (values.isEmpty()) {
      return all(List.of());
    }
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new Condition(
        column.name() + " in (" + marks + ")", values.stream().map(Condition::bound).toList());
  }

  /** The value, as text, contains this text; no character in it has a meaning of its own. */
  public static Condition contains(Column column, String text) {
    String value =
        switch (column.type()) {
          case ID, TEXT -> column.name();
          case FLAG -> "case when " + column.name() + " then 'true' else 'false' end";
          case INTEGER, TIME -> "cast(" + column.name() + " as varchar)";
        };
    return new Condition("position(? in " + value + ") > 0", List.of(bound(text)));
  }

  /** The other does not hold; it does not hold of what a record leaves out. */
  public static Condition not(Condition other) {
    return new Condition("(" + other.sql + ") is not true", other.values);
  }

  /** All of them hold. */
  public static Condition all(List<Condition> conditions) {
    Set<Column> equal = new HashSet<>();
    boolean alone = true;
    for (Condition condition : conditions) {
      alone &= condition.equal != null;
      equal.addAll(condition.equal == null ? Set.of() : condition.equal);
    }
    return joined(conditions, " and ", alone ? equal : null);
  }

  /** All of them hold. */
  public static Condition all(Condition... conditions) {
    return all(List.of(conditions));
  }

  /** One of them holds at least. */
  public static Condition any(Condition... conditions) {
    return joined(List.of(conditions), " or ", null);
  }

  private static Condition joined(
      List<Condition> conditions, String word, @Nullable Set<Column> equal) {
    List<Condition> real = conditions.stream().filter(it -> !it.sql.isEmpty()).toList();
    List<Object> values = new ArrayList<>();
    real.forEach(it -> values.addAll(it.values));
    String sql = real.stream().map(it -> it.sql).collect(Collectors.joining(word));
    return new Condition(real.size() > 1 ? "(" + sql + ")" : sql, values, equal);
  }

  private static Object bound(Object value) {
    return value instanceof String text ? Texts.stored(text) : value;
  }

  /** As it stands behind the name of a table. */
  String where() {
    return sql.isEmpty() ? "" : " where " + sql;
  }

  List<Object> values() {
    return values;
  }

  /** The columns that have to hold certain values, if that is all that is asked of a record. */
  Optional<Set<Column>> equal() {
    return Optional.ofNullable(equal);
  }
}

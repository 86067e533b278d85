package org.processcontracts.reference.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What records have to meet. Its SQL is made of names of columns and of the words below alone;
 * whatever comes with a request is a bind value.
 */
public final class Condition {

  private final List<Part> parts;

  private Condition(List<Part> parts) {
    this.parts = parts;
  }

  private static Condition of(Part part) {
    return new Condition(List.of(part));
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

    String sql() {
      return sql;
    }
  }

  /** The column holds this value. */
  public static Condition equal(Column column, Object value) {
    return compare(column, Comparison.EQUAL, value);
  }

  /** The column holds this value; no condition at all if it is null. */
  public static Condition equalIfGiven(Column column, @Nullable Object value) {
    return value == null ? all() : equal(column, value);
  }

  /** The column compares so with the value. */
  public static Condition compare(Column column, Comparison comparison, Object value) {
    return of(Part.compared(column, comparison, bound(value)));
  }

  /** The column holds one of the values; no condition at all if there are none. */
  public static Condition oneOf(Column column, Collection<?> values) {
    return values.isEmpty()
        ? all()
        : of(Part.oneOf(column, values.stream().map(Condition::bound).toList()));
  }

  /** The value, as text, contains this text; no character in it has a meaning of its own. */
  public static Condition contains(Column column, String text) {
    String value =
        switch (column.type()) {
          case ID, TEXT -> column.name();
          case FLAG -> "case when " + column.name() + " then 'true' else 'false' end";
          case INTEGER, TIME -> "cast(" + column.name() + " as varchar)";
        };
    return of(Part.other("position(? in " + value + ") > 0", List.of(bound(text))));
  }

  /** The other does not hold; it does not hold of what a record leaves out. */
  public static Condition not(Condition other) {
    return of(Part.other("(" + other.sql() + ") is not true", other.values()));
  }

  /** All of them hold. */
  public static Condition all(List<Condition> conditions) {
    return new Condition(conditions.stream().flatMap(it -> it.parts.stream()).toList());
  }

  /** All of them hold. */
  public static Condition all(Condition... conditions) {
    return all(List.of(conditions));
  }

  /** One of them holds at least. */
  public static Condition any(Condition... conditions) {
    List<String> sql = Stream.of(conditions).map(it -> "(" + it.sql() + ")").toList();
    List<Object> values = Stream.of(conditions).flatMap(it -> it.values().stream()).toList();
    return of(Part.other("(" + String.join(" or ", sql) + ")", values));
  }

  private static Object bound(Object value) {
    return value instanceof String text ? Texts.stored(text) : value;
  }

  private String sql() {
    return parts.stream().map(Part::sql).collect(Collectors.joining(" and "));
  }

  /** As it stands behind the name of a table. */
  String where() {
    return parts.isEmpty() ? "" : " where " + sql();
  }

  List<Object> values() {
    return parts.stream().flatMap(it -> it.values().stream()).toList();
  }

  /** The columns that have to hold certain values, if that is all that is asked of a record. */
  Optional<Set<Column>> equal() {
    return parts.stream().allMatch(Part::isOneValue)
        ? Optional.of(parts.stream().map(Part::column).collect(Collectors.toSet()))
        : Optional.empty();
  }

  /** Whether nothing is asked of a record. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** How much of it an index answers; 0 if what matches does not lie together in it. */
  long size(Table.Index index) {
    boolean together =
        index.equal().stream().allMatch(it -> parts.stream().anyMatch(part -> part.tells(it)));
    return together ? parts.stream().filter(index::answers).count() : 0;
  }

  /** What an index answers of it, for a plan that is kept. */
  Condition within(Table.Index index) {
    return new Condition(parts.stream().filter(index::answers).map(Part::ofAnyWidth).toList());
  }

  /** What it does not answer. */
  Condition besides(Table.Index index) {
    return new Condition(parts.stream().filter(part -> !index.answers(part)).toList());
  }
}

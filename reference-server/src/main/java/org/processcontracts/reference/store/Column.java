package org.processcontracts.reference.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A column: what it is called, what it holds, and where a record tells it.
 *
 * @param nullable whether a record may leave it out
 */
public record Column(String name, Type type, boolean nullable, Source source) {

  /** What a column holds; the SQL type is that of the values on their way in. */
  public enum Type {
    /** An identifier, short enough for an index. */
    ID("varchar"),
    /** Any text. */
    TEXT("varchar"),
    /** An integer of at most 64 bits. */
    INTEGER("bigint"),
    /** A point in time, in seconds since 1970 with all their digits. */
    TIME("numeric(21,9)"),
    /** True or false. */
    FLAG("boolean");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** Takes a value out of a record, or out of what was said about all records of an import. */
  public interface Source {
    /**
     * The value, null if there is none.
     *
     * @throws RejectedException if the record holds something that cannot be stored
     */
    @Nullable Object of(JsonNode record, Scope scope);
  }

  /** A member of the record that is an identifier. */
  public static Column id(String name, String pointer) {
    return id(name, member(pointer));
  }

  /** An identifier from elsewhere. */
  public static Column id(String name, Source source) {
    return new Column(name, Type.ID, false, source);
  }

  /** A member of the record that is a text. */
  public static Column text(String name, String pointer) {
    return new Column(name, Type.TEXT, false, member(pointer));
  }

  private static Source member(String pointer) {
    JsonPointer member = JsonPointer.compile(pointer);
    return (record, scope) -> record.at(member).stringValueOpt().orElse(null);
  }

  /** A member of the record that is an integer. */
  public static Column integer(String name, String pointer) {
    JsonPointer member = JsonPointer.compile(pointer);
    return integer(name, (record, scope) -> record.at(member).longValue());
  }

  /** An integer from elsewhere. */
  public static Column integer(String name, Source source) {
    return new Column(name, Type.INTEGER, false, source);
  }

  /** A member of the record that is true or false. */
  public static Column flag(String name, String pointer) {
    JsonPointer member = JsonPointer.compile(pointer);
    return new Column(name, Type.FLAG, false, (record, scope) -> record.at(member).booleanValue());
  }

  /** A member of the record that is a point in time, in the notation of the API. */
  public static Column time(String name, String pointer, Function<String, BigDecimal> notation) {
    JsonPointer member = JsonPointer.compile(pointer);
    return new Column(
        name,
        Type.TIME,
        false,
        (record, scope) -> record.at(member).stringValueOpt().map(notation).orElse(null));
  }

  /** The same column, where a record may have no value for it. */
  public Column orNull() {
    return new Column(name, type, true, source);
  }

  /** The value to store for a record. */
  @Nullable Object value(JsonNode record, Scope scope) {
    Object value;
    try {
      value = source.of(record, scope);
    } catch (DateTimeException e) {
      throw new RejectedException(
          name
              + " is no time that can be kept: one of the calendar, without a leap second, with up to"
              + " nine digits of a fraction and an offset of up to 18 hours");
    }
    if (value == null && !nullable) {
      throw new RejectedException(name + " is absent");
    }
    if (!(value instanceof String text)) {
      return value;
    }
    String stored = Texts.stored(text);
    if (type == Type.ID && stored.length() > Texts.MAX_ID) {
      throw new RejectedException(name + " has more than " + Texts.MAX_ID + " characters");
    }
    return stored;
  }
}

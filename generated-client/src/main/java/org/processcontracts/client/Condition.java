package org.processcontracts.client;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a value stands in a condition of a query. For generated code. */
public final class Condition {

  private Condition() {}

  /**
   * The text of a value: a string, true or false, a number without an exponent, a time as RFC 3339,
   * the code of an enum of a contract.
   *
   * @throws NullPointerException if there is no value
   * @throws IllegalArgumentException if it is of any other type, whose text nobody has agreed on
   */
  public static String text(@Nullable Object value) {
    Objects.requireNonNull(value, "a condition needs a value, and cannot compare with null");
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    } else if (value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger
        || value instanceof Instant
        || isOfContract(value.getClass())) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "a condition takes a String, boolean, integer, BigDecimal, Instant, OffsetDateTime or an"
            + " enum of the contract, and no "
            + value.getClass().getName());
  }

  private static boolean isOfContract(Class<?> type) {
    try {
      return !Model.class.isAssignableFrom(type)
          && type.getField("SHAPE").get(null) instanceof Shape;
    } catch (ReflectiveOperationException another) {
      return false;
    }
  }
}

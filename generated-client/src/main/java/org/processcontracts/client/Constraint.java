package org.processcontracts.client;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a keyword of the contract demands of a value that has the right type.
 *
 * @param kind what a value that does not hold is told as
 * @param expected the keyword and its value
 */
record Constraint(Drift.Kind kind, String expected, Predicate<Object> holds) {

  /** How often a pattern may look at a character of a text; undecided by then, it holds. */
  private static final int MAX_LOOKS = 1_000_000;

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?"
              + "([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)");
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  static Constraint of(String expected, Predicate<Object> holds) {
    return new Constraint(Drift.Kind.CONSTRAINT, expected, holds);
  }

  static Constraint known(List<?> values, Predicate<Object> isKnown) {
    return new Constraint(Drift.Kind.UNKNOWN_VALUE, "one of " + values, isKnown);
  }

  static Constraint pattern(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return of("pattern " + regex, value -> finds(pattern, (String) value));
  }

  static Constraint multipleOf(String divisor) {
    BigDecimal by = new BigDecimal(divisor);
    return of(
        "multipleOf " + divisor,
        value -> {
          BigDecimal number = number(value);
          // Dividing 1e999999999 would fill the memory.
          return Math.abs((long) number.scale()) < 1_000 && number.remainder(by).signum() == 0;
        });
  }

  static Constraint uniqueItems() {
    return of(
        "uniqueItems", value -> new HashSet<>((List<?>) value).size() == ((List<?>) value).size());
  }

  /** Of the formats of OpenAPI 3.0; any other tells nothing that could be broken. */
  static Constraint format(String format) {
    Predicate<String> holds =
        switch (format) {
          case "date-time" ->
              text -> {
                var parts = DATE_TIME.matcher(text);
                return parts.matches() && date(parts.group(1));
              };
          case "date" -> Constraint::date;
          case "uuid" -> text -> UUID.matcher(text).matches();
          case "byte" -> Constraint::base64;
          default -> text -> true;
        };
    return of("format " + format, value -> holds.test((String) value));
  }

  static BigDecimal number(Object value) {
    return value instanceof BigDecimal number
        ? number
        : BigDecimal.valueOf(((Number) value).longValue());
  }

  private static boolean date(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text) != null;
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static boolean base64(String text) {
    try {
      return Base64.getDecoder().decode(text) != null;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** The text is the service's: neither a steep pattern nor a deep one may cost the call. */
  private static boolean finds(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, new int[1])).find();
    } catch (UndecidedException | StackOverflowError undecided) {
      return true;
    }
  }

  private static final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedException() {
      super(null, null, false, false);
    }
  }

  private record Counted(String text, int[] looks) implements CharSequence {

    @Override
    public char charAt(int index) {
      if (++looks[0] > MAX_LOOKS) {
        throw new UndecidedException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}

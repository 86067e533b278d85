package org.processcontracts.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The times of the contracts, which are numbers or text in JSON. A value that is absent or no such
 * time gives null. For generated code.
 */
public final class Times {

  private static final long BILLION = 1_000_000_000;

  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /** From nanoseconds since 1970, exact; null also if it is {@code never}. */
  public static @Nullable Instant nanoseconds(@Nullable Object value, @Nullable String never) {
    Long count = count(value, never);
    return count == null
        ? null
        : Instant.ofEpochSecond(Math.floorDiv(count, BILLION), Math.floorMod(count, BILLION));
  }

  /** From milliseconds since 1970; null also if it is {@code never}. */
  public static @Nullable Instant milliseconds(@Nullable Object value, @Nullable String never) {
    Long count = count(value, never);
    return count == null ? null : Instant.ofEpochMilli(count);
  }

  /** From seconds since 1970; null also if it is {@code never}. */
  public static @Nullable Instant seconds(@Nullable Object value, @Nullable String never) {
    Long count = count(value, never);
    try {
      return count == null ? null : Instant.ofEpochSecond(count);
    } catch (DateTimeException beyond) {
      return null;
    }
  }

  /** From RFC 3339 text. */
  public static @Nullable Instant rfc3339(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  /** From text like {@code 2020-06-30 19:00:00.123}, with up to nine digits of a second or none. */
  public static @Nullable LocalDateTime local(@Nullable String text) {
    try {
      return text == null ? null : LocalDateTime.parse(text, LOCAL);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  /**
   * To nanoseconds since 1970, exact.
   *
   * @throws ArithmeticException before 1677 and after 2262
   */
  public static @Nullable Long toNanoseconds(@Nullable Instant time) {
    if (time == null) {
      return null;
    }
    // The seconds are below the time: with those of an early one, the product may be too small.
    boolean early = time.getEpochSecond() < 0 && time.getNano() > 0;
    long seconds = early ? time.getEpochSecond() + 1 : time.getEpochSecond();
    long rest = early ? time.getNano() - BILLION : time.getNano();
    return Math.addExact(Math.multiplyExact(seconds, BILLION), rest);
  }

  /** To milliseconds since 1970; less than one is left out. */
  public static @Nullable Long toMilliseconds(@Nullable Instant time) {
    return time == null ? null : Long.valueOf(time.toEpochMilli());
  }

  /** To seconds since 1970; less than one is left out. */
  public static @Nullable Long toSeconds(@Nullable Instant time) {
    return time == null ? null : Long.valueOf(time.getEpochSecond());
  }

  /** To RFC 3339 text in UTC. */
  public static @Nullable String toRfc3339(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  /** To text like {@code 2020-06-30 19:00:00.123}, without a fraction if there is none. */
  public static @Nullable String toLocal(@Nullable LocalDateTime time) {
    return time == null ? null : LOCAL.format(time);
  }

  private static @Nullable Long count(@Nullable Object value, @Nullable String never) {
    try {
      String text = value == null ? "" : value.toString();
      return text.isEmpty() || text.equals(never) ? null : Long.valueOf(text);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}

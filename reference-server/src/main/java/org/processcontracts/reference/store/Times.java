package org.processcontracts.reference.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as seconds since 1970, with all the digits of their fraction. */
public final class Times {

  private Times() {}

  /**
   * A time as RFC 3339 writes it.
   *
   * @throws DateTimeException if it is none
   */
  public static BigDecimal ofRfc3339(String text) {
    return of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
  }

  /**
   * A time such as 2019-08-12 08:07:22.0, which tells no zone and is taken for UTC.
   *
   * @throws DateTimeException if it is none
   */
  public static BigDecimal ofLocal(String text) {
    return of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
  }

  /** Milliseconds since 1970. */
  public static BigDecimal ofMillis(long millis) {
    return BigDecimal.valueOf(millis, 3);
  }

  private static BigDecimal of(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }
}

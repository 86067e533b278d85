package org.processcontracts.client;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The header Retry-After: seconds, or a date in any of the three forms of RFC 9110. */
final class RetryAfter {

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.US)
              .withZone(ZoneOffset.UTC),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US)
              .withZone(ZoneOffset.UTC));

  private RetryAfter() {}

  /** The pause that it asks for; zero when it is absent, in the past or unreadable. */
  static Duration of(HttpHeaders headers, Instant now) {
    String text = headers.firstValue("Retry-After").orElse("").strip();
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    } else if (text.matches("[0-9]+")) {
      return ClientBuilder.LONGEST;
    }
    for (DateTimeFormatter form : DATES) {
      try {
        Instant date = form.parse(text, Instant::from);
        return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
      } catch (DateTimeException anotherForm) {
        // The next one, or none.
      }
    }
    return Duration.ZERO;
  }
}

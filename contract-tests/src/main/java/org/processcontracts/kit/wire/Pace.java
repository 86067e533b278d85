package org.processcontracts.kit.wire;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How quickly requests follow each other, how long a server that is busy is waited for, and how
 * much time there is for all of them.
 */
public final class Pace {

  private static final int REPEATS = 2;
  private static final Duration USUAL = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Duration between;
  private final Clock clock;
  private final Sleep sleep;
  private Instant next = Instant.MIN;
  private Instant end = Instant.MAX;
  private String over = "";

  /** Waits. */
  interface Sleep {
    void of(Duration time);
  }

  Pace(Duration between, Clock clock, Sleep sleep) {
    this.between = between;
    this.clock = clock;
    this.sleep = sleep;
  }

  /** One request after the other, without a pause. */
  public static Pace unhurried() {
    return new Pace(Duration.ZERO, Clock.systemUTC(), Pace::sleep);
  }

  /** At most as many requests in a second. */
  public static Pace perSecond(double requests) {
    Duration between = Duration.ofNanos((long) (TimeUnit.SECONDS.toNanos(1) / requests));
    return new Pace(between, Clock.systemUTC(), Pace::sleep);
  }

  /** Begins the time for all requests; after it each is refused, and every pause ends with it. */
  public synchronized void endAfter(Duration limit) {
    end = clock.instant().plus(limit);
    String seconds = BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
    over = "the time limit of %s s was over".formatted(seconds);
  }

  /** As long as that, or what is left of the time for all requests if it is less. */
  synchronized Duration within(Duration time) {
    Duration left = Duration.between(clock.instant(), end);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(left) < 0 ? time : left;
  }

  synchronized TimeOverException over() {
    return new TimeOverException(over);
  }

  /** Waits for the turn of the next request. */
  void await() {
    pause(turn());
  }

  private void pause(Duration time) {
    Duration granted = within(time);
    sleep.of(granted);
    if (granted.compareTo(time) < 0 || within(Duration.ofNanos(1)).isZero()) {
      throw over();
    }
  }

  /** Sends when it is time, and up to twice more if the server says that it is busy. */
  Exchange send(Supplier<Exchange> request) {
    for (int repeat = 0; ; repeat++) {
      await();
      Exchange exchange = request.get();
      Optional<Duration> asked = repeat < REPEATS ? asked(exchange) : Optional.empty();
      if (asked.isEmpty()) {
        return exchange;
      }
      pause(asked.get());
    }
  }

  private synchronized Duration turn() {
    Instant now = clock.instant();
    Instant turn = next.isAfter(now) ? next : now;
    next = turn.plus(between);
    return Duration.between(now, turn);
  }

  /** What a busy server asks for; empty if it is not busy, or for too long. */
  private Optional<Duration> asked(Exchange exchange) {
    if (exchange.status() != 429 && exchange.status() != 503) {
      return Optional.empty();
    }
    Duration time =
        exchange.headers("Retry-After").stream().findFirst().map(this::time).orElse(USUAL);
    return Optional.of(time).filter(it -> it.compareTo(LONGEST) <= 0);
  }

  private Duration time(String retryAfter) {
    if (retryAfter.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter, Instant::from);
      Duration time = Duration.between(clock.instant(), then);
      return time.isNegative() ? Duration.ZERO : time;
    } catch (DateTimeException e) {
      return USUAL;
    }
  }

  private static void sleep(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

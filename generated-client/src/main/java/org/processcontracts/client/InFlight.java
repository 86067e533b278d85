package org.processcontracts.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one client that are on their way, and the one alarm that ends what is late. An alarm
 * for each call would cost more than the client has to spare.
 */
final class InFlight {

  /** So that an alarm that nobody needs any more does not hold a client that nobody has. */
  private static final long LONGEST = Duration.ofSeconds(10).toNanos();

  private final Time time;
  private final Executor threads;
  private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Long> alarm = new AtomicReference<>();

  InFlight(Time time, Executor threads) {
    this.time = time;
    this.threads = threads;
  }

  void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  void remove(Exchange exchange) {
    exchanges.remove(exchange);
  }

  void giveUp(String why) {
    exchanges.forEach(exchange -> exchange.giveUp(why, null));
  }

  /** Looks after the deadlines of all calls, in time for this one. */
  void watch(long deadline) {
    long now = time.nanos();
    long pause = Math.max(0, Math.min(deadline - now, LONGEST));
    Long set = alarm.get();
    Long next = now + pause;
    while (set == null || next - set < 0) {
      if (alarm.compareAndSet(set, next)) {
        time.alarm(Duration.ofNanos(pause), threads, () -> look(next));
        return;
      }
      set = alarm.get();
    }
  }

  private void look(Long set) {
    alarm.compareAndSet(set, null);
    long now = time.nanos();
    for (Exchange exchange : exchanges) {
      Deadline deadline = exchange.deadline();
      if (deadline != null && deadline.nanos() - now <= 0) {
        deadline.pass();
      } else if (deadline != null) {
        watch(deadline.nanos());
      }
    }
  }

  /** Until when something has to be over. */
  interface Deadline {

    /** The moment, as {@link Time#nanos}. */
    long nanos();

    /** It is not over. */
    void pass();
  }
}

package org.processcontracts.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time that passes by pauses alone: one up to a limit is over at once, a longer one never. Chance
 * always gives the longest pause.
 */
public final class FakeTime implements Time {

  private final Instant begin;
  private final Duration limit;
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  public FakeTime(Instant begin, Duration limit) {
    this.begin = begin;
    this.limit = limit;
  }

  /** Lets the clients of a builder live in this time. */
  public <C> ClientBuilder<C> of(ClientBuilder<C> builder) {
    return builder.time(this);
  }

  /** The pauses that were made. */
  public List<Duration> pauses() {
    return pauses;
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public Instant now() {
    return begin.plusNanos(nanos.get());
  }

  @Override
  public double random() {
    return 1;
  }

  @Override
  public Future<?> after(Duration pause, Executor executor, Runnable action) {
    CompletableFuture<Void> timer = new CompletableFuture<>();
    timer.thenRunAsync(action, executor);
    if (pause.compareTo(limit) <= 0) {
      pauses.add(pause);
      nanos.addAndGet(pause.toNanos());
      timer.complete(null);
    }
    return timer;
  }
}

package org.processcontracts.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time that passes by pauses alone, which take none; and, if told so, by waiting for answers.
 * Chance always gives the longest pause.
 */
public final class FakeTime implements Time {

  private final Instant begin;
  private final List<Runnable> alarms = new ArrayList<>();
  private boolean waits;
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  public FakeTime(Instant begin) {
    this.begin = begin;
  }

  /** Lets time pass while an answer does not come. */
  public synchronized void passWhileWaiting() {
    waits = true;
    alarms.forEach(Runnable::run);
    alarms.clear();
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
  public Future<?> pause(Duration pause, Executor executor, Runnable action) {
    pauses.add(pause);
    nanos.addAndGet(pause.toNanos());
    return CompletableFuture.runAsync(action, executor);
  }

  @Override
  public synchronized void alarm(Duration pause, Executor executor, Runnable action) {
    Runnable alarm =
        () -> {
          nanos.addAndGet(pause.toNanos());
          executor.execute(action);
        };
    if (waits) {
      alarm.run();
    } else {
      alarms.add(alarm);
    }
  }
}

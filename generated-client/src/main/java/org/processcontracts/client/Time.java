package org.processcontracts.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Clock, timer and chance; tests have their own. */
interface Time {

  /** Those of the machine. */
  Time REAL =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public double random() {
          return ThreadLocalRandom.current().nextDouble();
        }

        /** The JDK's own timer thread: the client has none. */
        @Override
        public Future<?> pause(Duration pause, Executor executor, Runnable action) {
          CompletableFuture<Void> timer =
              new CompletableFuture<Void>()
                  .completeOnTimeout(null, pause.toNanos(), TimeUnit.NANOSECONDS);
          timer.thenRunAsync(action, executor);
          return timer;
        }

        @Override
        public void alarm(Duration pause, Executor executor, Runnable action) {
          pause(pause, executor, action);
        }
      };

  /** Nanoseconds from some fixed moment. */
  long nanos();

  /** The time of day. */
  Instant now();

  /** From 0 to 1. */
  double random();

  /** Acts after a pause, unless cancelled. */
  Future<?> pause(Duration pause, Executor executor, Runnable action);

  /** Looks whether something is late. */
  void alarm(Duration pause, Executor executor, Runnable action);
}

package org.processcontracts.client;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads: as many as are needed, and gone a few seconds later. */
final class Threads {

  /** Those of all credentials, which clients share: they end with no client. */
  static final Executor OF_CREDENTIALS = create("credentials");

  private Threads() {}

  static ExecutorService create(String name) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        5,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "api-client-" + name + "-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}

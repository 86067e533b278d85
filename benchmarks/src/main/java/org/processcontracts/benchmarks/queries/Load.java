package org.processcontracts.benchmarks.queries;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Two clients, each with a connection that it keeps, that ask as fast as they get answers. */
final class Load {

  static final int CLIENTS = 2;

  private Load() {}

  /**
   * Sends the calls in turn.
   *
   * @param requests how many at most, of both clients
   * @param limit for how long at most
   * @throws IllegalStateException if an answer is none, or has another status than the first one
   */
  static Latencies of(URI server, List<Call> calls, int requests, Duration limit) {
    List<byte[]> bytes = calls.stream().map(call -> call.to(server)).toList();
    var clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long start = System.nanoTime();
      List<Callable<long[]>> work = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client * bytes.size() / CLIENTS;
        work.add(() -> client(server, bytes, first, requests / CLIENTS, start + limit.toNanos()));
      }
      Latencies all = Latencies.none();
      for (var done : clients.invokeAll(work)) {
        all = all.plus(new Latencies(done.get(), 0));
      }
      return new Latencies(all.nanos(), System.nanoTime() - start);
    } catch (ExecutionException e) {
      throw new IllegalStateException("%s %s".formatted(server, calls.get(0)), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      clients.shutdownNow();
    }
  }

  private static long[] client(URI server, List<byte[]> calls, int first, int requests, long end)
      throws IOException {
    try (Connection connection = new Connection(server)) {
      long[] nanos = new long[requests];
      int status = 0;
      long start = System.nanoTime();
      for (int i = 0; i < requests; i++) {
        var answer = connection.exchange(calls.get((first + i) % calls.size()));
        long now = System.nanoTime();
        nanos[i] = now - start;
        start = now;
        if (status == 0) {
          status = answer.status();
        } else if (status != answer.status()) {
          throw new IllegalStateException(answer.toString());
        }
        if (now > end) {
          return Arrays.copyOf(nanos, i + 1);
        }
      }
      return nanos;
    }
  }
}

package org.processcontracts.benchmarks.queries;

import java.util.Arrays;

/**
 * How long requests took.
 *
 * @param nanos of each request, smallest first
 * @param elapsed nanoseconds from the first request to the last answer
 */
record Latencies(long[] nanos, long elapsed) {

  /** Sorts what it is given. */
  Latencies {
    Arrays.sort(nanos);
  }

  static Latencies none() {
    return new Latencies(new long[0], 0);
  }

  /** Both together, one after the other. */
  Latencies plus(Latencies later) {
    long[] all = Arrays.copyOf(nanos, nanos.length + later.nanos.length);
    System.arraycopy(later.nanos, 0, all, nanos.length, later.nanos.length);
    return new Latencies(all, elapsed + later.elapsed);
  }

  /**
   * The smallest time that at least so many percent of the requests did not exceed, in
   * milliseconds.
   *
   * @param percent above 0, at most 100
   */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * nanos.length);
    return nanos[Math.max(rank, 1) - 1] / 1e6;
  }

  int count() {
    return nanos.length;
  }

  /** Requests a second. */
  double throughput() {
    return nanos.length / (elapsed / 1e9);
  }
}

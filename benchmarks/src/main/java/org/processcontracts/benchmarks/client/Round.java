package org.processcontracts.benchmarks.client;

/**
 * Calls one after the other.
 *
 * @param nanos from the first to the end of the last
 * @param cpuNanos that processors worked for the whole process
 * @param bytes that its threads allocated
 */
record Round(long calls, long nanos, long cpuNanos, long bytes) {

  /** Reads what {@link #toString} writes. */
  static Round of(String line) {
    String[] parts = line.split(" ");
    return new Round(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]));
  }

  double callsPerSecond() {
    return calls * 1e9 / nanos;
  }

  double micros() {
    return nanos / 1e3 / calls;
  }

  double cpuMicros() {
    return cpuNanos / 1e3 / calls;
  }

  double kilobytes() {
    return bytes / 1024.0 / calls;
  }

  @Override
  public String toString() {
    return calls + " " + nanos + " " + cpuNanos + " " + bytes;
  }
}

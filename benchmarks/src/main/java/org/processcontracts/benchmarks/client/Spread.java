package org.processcontracts.benchmarks.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A figure that was taken several times.
 *
 * @param lower a quarter of them are not more
 * @param upper a quarter of them are not less
 */
record Spread(double median, double lower, double upper) {

  static Spread of(DoubleStream figures) {
    double[] sorted = figures.toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    return new Spread(
        (sorted[n / 2] + sorted[(n - 1) / 2]) / 2,
        sorted[(n - 1) / 4],
        sorted[n - 1 - (n - 1) / 4]);
  }

  /** The median, and in brackets what half of the figures lie between, with so many digits. */
  String text(int digits) {
    String number = "%." + digits + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "–" + number + ")", median, lower, upper);
  }
}

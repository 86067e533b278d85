package org.processcontracts.benchmarks.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A figure that was taken several times. */
record Spread(double median, double least, double most) {

  static Spread of(DoubleStream figures) {
    double[] sorted = figures.toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    return new Spread((sorted[n / 2] + sorted[(n - 1) / 2]) / 2, sorted[0], sorted[n - 1]);
  }

  /** The median, and the least and the most in brackets, with so many digits. */
  String text(int digits) {
    String number = "%." + digits + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, most);
  }
}

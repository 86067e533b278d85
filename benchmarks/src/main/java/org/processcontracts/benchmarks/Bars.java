package org.processcontracts.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was to be reached, and whether it was. A bar that is missed is told, and no failure. */
public final class Bars {

  private final List<String> rows = new ArrayList<>();
  private int missed;

  /** Notes whether a value is this great. */
  public void atLeast(String what, double value, double bar) {
    add(what, value, "at least", bar, value >= bar);
  }

  /** Notes whether a value is no greater. */
  public void atMost(String what, double value, double bar) {
    add(what, value, "at most", bar, value <= bar);
  }

  private void add(String what, double value, String words, double bar, boolean met) {
    missed += met ? 0 : 1;
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %s %.1f | %s |\n",
            what,
            value,
            words,
            bar,
            met ? "met" : "MISSED"));
  }

  @Override
  public String toString() {
    return "\n## Bars: %d of %d met\n\n| | Measured | Bar | |\n|---|--:|--:|---|\n%s"
        .formatted(rows.size() - missed, rows.size(), String.join("", rows));
  }
}

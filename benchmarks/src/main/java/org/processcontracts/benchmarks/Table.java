package org.processcontracts.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The runs of each tool on one input, as a table in Markdown. */
final class Table {

  private final Map<String, List<Run>> runs = new LinkedHashMap<>();

  void add(String tool, Run run) {
    runs.computeIfAbsent(tool, t -> new ArrayList<>()).add(run);
  }

  /** Times are told as multiples of the first tool's median. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            """
            | Tool | median s | min s | max s | ratio | peak MB | ratio | exit |
            |---|--:|--:|--:|--:|--:|--:|--:|
            """);
    List<Run> first = runs.values().iterator().next();
    runs.forEach((tool, own) -> text.append(row(tool, own, first)));
    return text.toString();
  }

  private static String row(String tool, List<Run> own, List<Run> first) {
    if (own.stream().anyMatch(Run::killed)) {
      return String.format(
          Locale.ROOT,
          "| %s | killed after %.0f s | | | | %s | | |\n",
          tool,
          max(own),
          megabytes(peak(own)));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.1f | %s | %s | %d |\n",
        tool,
        median(own),
        own.stream().mapToDouble(Run::seconds).min().orElseThrow(),
        max(own),
        median(own) / median(first),
        megabytes(peak(own)),
        peak(first) == 0 ? "–" : String.format(Locale.ROOT, "%.1f", peak(own) / peak(first)),
        own.get(0).exit());
  }

  private static double max(List<Run> own) {
    return own.stream().mapToDouble(Run::seconds).max().orElseThrow();
  }

  private static double median(List<Run> own) {
    List<Run> sorted = own.stream().sorted(Comparator.comparingDouble(Run::seconds)).toList();
    double upper = sorted.get(sorted.size() / 2).seconds();
    return (upper + sorted.get((sorted.size() - 1) / 2).seconds()) / 2;
  }

  private static double peak(List<Run> own) {
    return own.stream().mapToLong(Run::peak).sorted().skip(own.size() / 2).findFirst().orElse(0);
  }

  private static String megabytes(double kilobytes) {
    return kilobytes == 0 ? "–" : String.format(Locale.ROOT, "%.0f", kilobytes / 1024);
  }
}

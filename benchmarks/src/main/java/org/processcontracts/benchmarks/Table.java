package org.processcontracts.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The runs of each tool on one input, as a table in Markdown. */
final class Table {

  private final Map<String, List<Run>> runs = new LinkedHashMap<>();

  void add(String tool, Run run) {
    runs.computeIfAbsent(tool, t -> new ArrayList<>()).add(run);
  }

  /** Each ratio is to the first tool. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            """
            | Tool | median s | min s | max s | ratio | cpu s | ratio | peak MB | ratio | exit |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
    List<Run> first = runs.values().iterator().next();
    runs.forEach((tool, own) -> text.append(row(tool, own, first)));
    return text.toString();
  }

  private static String row(String tool, List<Run> own, List<Run> first) {
    if (own.stream().anyMatch(Run::killed)) {
      return String.format(
          Locale.ROOT,
          "| %s | killed after %.0f s | | | | %.2f | | %s | | |\n",
          tool,
          max(own),
          median(own, Run::cpu),
          megabytes(peak(own)));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.1f | %.2f | %.1f | %s | %s | %d |\n",
        tool,
        median(own, Run::seconds),
        own.stream().mapToDouble(Run::seconds).min().orElseThrow(),
        max(own),
        median(own, Run::seconds) / median(first, Run::seconds),
        median(own, Run::cpu),
        median(own, Run::cpu) / median(first, Run::cpu),
        megabytes(peak(own)),
        peak(first) == 0 ? "–" : String.format(Locale.ROOT, "%.1f", peak(own) / peak(first)),
        own.get(0).exit());
  }

  private static double max(List<Run> own) {
    return own.stream().mapToDouble(Run::seconds).max().orElseThrow();
  }

  private static double median(List<Run> own, ToDoubleFunction<Run> figure) {
    double[] sorted = own.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }

  private static double peak(List<Run> own) {
    return own.stream().mapToLong(Run::peak).sorted().skip(own.size() / 2).findFirst().orElse(0);
  }

  private static String megabytes(double kilobytes) {
    return kilobytes == 0 ? "–" : String.format(Locale.ROOT, "%.0f", kilobytes / 1024);
  }
}

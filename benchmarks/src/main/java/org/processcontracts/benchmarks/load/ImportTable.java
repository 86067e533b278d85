package org.processcontracts.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.processcontracts.benchmarks.Run;

/** The figures of one API, as a row of a table in Markdown. */
final class ImportTable {

  static final String HEAD =
      """
      | API | MB | records | COPY s | COPY, keys s | import s | ratio | keys | warm s | ratio | again s | peak MB |
      |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|""";

  private final String api;
  private final long records;
  private final long bytes;
  private final List<Round> rounds = new ArrayList<>();

  ImportTable(String api, long records, long bytes) {
    this.api = api;
    this.records = records;
    this.bytes = bytes;
  }

  /** All ways, one after the other; what disturbs the machine disturbs all. */
  private record Round(double raw, double indexed, Run process, double warm, double again) {}

  void add(double raw, double indexed, Run process, double warm, double again) {
    rounds.add(new Round(raw, indexed, process, warm, again));
  }

  /** Medians; each ratio is taken in its own round first. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f |",
        api,
        bytes / 1_000_000,
        records,
        median(Round::raw),
        median(Round::indexed),
        median(it -> it.process().seconds()),
        median(it -> it.raw() / it.process().seconds()),
        median(it -> it.indexed() / it.process().seconds()),
        median(Round::warm),
        median(it -> it.raw() / it.warm()),
        median(Round::again),
        median(it -> it.process().peak() / 1024.0));
  }

  private double median(ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }
}

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
      | API | MB | records | COPY s | keys s | start s | import s | of COPY | of keys | cpu s | again s | peak MB |
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
  private record Round(double raw, double indexed, Run start, Run first, Run again) {

    /** Of the records alone. */
    double imported() {
      return Math.max(0.001, first.seconds() - start.seconds());
    }
  }

  void add(double raw, double indexed, Run start, Run first, Run again) {
    rounds.add(new Round(raw, indexed, start, first, again));
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
        median(it -> it.start().seconds()),
        median(Round::imported),
        median(it -> it.raw() / it.imported()),
        median(it -> it.indexed() / it.imported()),
        median(it -> it.first().cpu() - it.start().cpu()),
        median(it -> it.again().seconds() - it.start().seconds()),
        median(it -> Math.max(it.first().peak(), it.again().peak()) / 1024.0));
  }

  private double median(ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }
}

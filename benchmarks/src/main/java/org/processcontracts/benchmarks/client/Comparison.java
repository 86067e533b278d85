package org.processcontracts.benchmarks.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rounds of each library on one answer; the rounds of one number were run one after the other.
 */
final class Comparison {

  private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

  void add(String library, Round round) {
    rounds.computeIfAbsent(library, name -> new ArrayList<>()).add(round);
  }

  /** A figure of one library divided by that of another, round by round. */
  Spread ratio(String library, String to, ToDoubleFunction<Round> figure) {
    List<Round> own = rounds.get(library);
    List<Round> other = rounds.get(to);
    return Spread.of(
        IntStream.range(0, own.size())
            .mapToDouble(
                i -> figure.applyAsDouble(own.get(i)) / figure.applyAsDouble(other.get(i))));
  }

  /** Ratios are to the hand-written calls. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            """
            | | calls/s | ratio of time | cpu µs a call | ratio | KB a call | ratio |
            |---|--:|--:|--:|--:|--:|--:|
            """);
    for (String library : rounds.keySet()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %.2f | %.1f | %.2f |\n",
              library,
              spread(library, Round::callsPerSecond).text(0),
              ratio(library, Call.HAND_WRITTEN, Round::micros).text(2),
              spread(library, Round::cpuMicros).text(0),
              ratio(library, Call.HAND_WRITTEN, Round::cpuMicros).median(),
              spread(library, Round::kilobytes).median(),
              ratio(library, Call.HAND_WRITTEN, Round::kilobytes).median()));
    }
    return text.toString();
  }

  private Spread spread(String library, ToDoubleFunction<Round> figure) {
    return Spread.of(rounds.get(library).stream().mapToDouble(figure));
  }
}

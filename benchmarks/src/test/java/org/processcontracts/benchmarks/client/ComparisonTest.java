package org.processcontracts.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.processcontracts.benchmarks.Bars;

class ComparisonTest {

  /** Ten calls that took so many milliseconds each, half of which a processor worked. */
  private static Round round(int millis, int kilobytes) {
    return new Round(10, millis * 10_000_000L, millis * 5_000_000L, kilobytes * 10_240L);
  }

  @Test
  void shouldTellFiguresOfACall() {
    Round round = round(4, 3);
    assertThat(round.callsPerSecond()).isEqualTo(250);
    assertThat(round.micros()).isEqualTo(4_000);
    assertThat(round.cpuMicros()).isEqualTo(2_000);
    assertThat(round.kilobytes()).isEqualTo(3);
  }

  @Test
  void shouldReadWhatItWrites() {
    assertThat(Round.of(round(4, 3).toString())).isEqualTo(round(4, 3));
  }

  @Test
  void shouldTellMedianAndQuartiles() {
    assertThat(Spread.of(DoubleStream.of(5, 1, 4, 2, 3))).isEqualTo(new Spread(3, 2, 4));
    assertThat(Spread.of(DoubleStream.of(4, 1, 3, 2))).isEqualTo(new Spread(2.5, 1, 4));
    assertThat(Spread.of(DoubleStream.of(7)).text(1)).isEqualTo("7.0 (7.0–7.0)");
  }

  /** A machine that is slow for both of a round does not change their ratio. */
  @Test
  void shouldDivideRoundByRound() {
    Comparison comparison = new Comparison();
    for (int slow : new int[] {1, 9, 2}) {
      comparison.add(Call.HAND_WRITTEN, round(slow, 2));
      comparison.add(Call.GENERATED, round(3 * slow, 5));
    }
    assertThat(comparison.ratio(Call.GENERATED, Call.HAND_WRITTEN, Round::micros))
        .isEqualTo(new Spread(3, 3, 3));
    assertThat(comparison.toString().lines().skip(2))
        .containsExactly(
            "| hand-written | 500 (111–1000) | 1.00 (1.00–1.00) | 1000 (500–4500) | 1.00 | 2.0 | 1.00 |",
            "| generated client | 167 (37–333) | 3.00 (3.00–3.00) | 3000 (1500–13500) | 3.00 | 5.0 | 2.50 |");
  }

  @Test
  void shouldTellWhichBarsAreMet() {
    Bars bars = new Bars();
    bars.atMost("time", 1.1, 1.1);
    bars.atMost("allocation", 1.11, 1.1);
    bars.atLeast("calls", 2, 2);
    bars.atLeast("more calls", 1.99, 2);
    assertThat(bars.toString().strip().lines())
        .contains("## Bars: 2 of 4 met")
        .endsWith(
            "| time | 1.10 | at most 1.1 | met |",
            "| allocation | 1.11 | at most 1.1 | MISSED |",
            "| calls | 2.00 | at least 2.0 | met |",
            "| more calls | 1.99 | at least 2.0 | MISSED |");
  }
}

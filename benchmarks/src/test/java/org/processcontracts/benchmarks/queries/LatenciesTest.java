package org.processcontracts.benchmarks.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  /** From one to so many milliseconds, in an order that is not theirs. */
  private static Latencies upTo(int millis) {
    return new Latencies(
        LongStream.rangeClosed(1, millis).map(i -> (millis + 1 - i) * 1_000_000).toArray(),
        2_000_000_000L);
  }

  @Test
  void shouldTellTheTimeThatSoManyPercentDidNotExceed() {
    Latencies latencies = upTo(200);
    assertThat(latencies.percentile(50)).isEqualTo(100);
    assertThat(latencies.percentile(99)).isEqualTo(198);
    assertThat(latencies.percentile(99.1)).isEqualTo(199);
    assertThat(latencies.percentile(100)).isEqualTo(200);
  }

  @Test
  void shouldTellTheOnlyTimeForEachPercentile() {
    assertThat(upTo(1).percentile(1)).isEqualTo(1);
    assertThat(upTo(1).percentile(99)).isEqualTo(1);
  }

  @Test
  void shouldTellRequestsASecond() {
    assertThat(upTo(200).throughput()).isEqualTo(100);
  }

  @Test
  void shouldTakeRoundsTogether() {
    Latencies both = upTo(100).plus(upTo(300));
    assertThat(both.count()).isEqualTo(400);
    assertThat(both.throughput()).isEqualTo(100);
    assertThat(both.percentile(50)).isEqualTo(100);
    assertThat(both.percentile(99)).isEqualTo(296);
  }
}

package org.processcontracts.reference.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** The least that a limit may be, and that one below is refused. */
class LimitsTest {

  @Test
  void shouldTakeTheLeast() {
    assertThat(limits(new long[] {1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0}).pageSize()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "0, page-size is 0",
    "1, answer is 0",
    "2, less than 0: -1",
    "3, less than 0: -1",
    "4, less than 0: -1",
    "5, body is 0",
    "6, receive-millis is 0",
    "7, send-millis is 0",
    "8, unsent is 0",
    "9, requests is 0",
    "10, less than 0: -1",
    "11, less than 0: -1"
  })
  void shouldTakeNoLess(int place, String told) {
    long[] values = {1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0};
    values[place]--;
    assertThatThrownBy(() -> limits(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
  }

  private static Limits limits(long[] it) {
    return new Limits(
        (int) it[0],
        DataSize.ofBytes(it[1]),
        it[2],
        (int) it[3],
        (int) it[4],
        DataSize.ofBytes(it[5]),
        it[6],
        it[7],
        DataSize.ofBytes(it[8]),
        (int) it[9],
        (int) it[10],
        it[11]);
  }
}

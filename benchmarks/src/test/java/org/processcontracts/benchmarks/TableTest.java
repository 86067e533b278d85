package org.processcontracts.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void shouldTellMediansAndRatiosToTheFirst() {
    Table table = new Table();
    table.add("first", new Run(3, 2, 4096, 0));
    table.add("first", new Run(1, 1, 2048, 0));
    table.add("first", new Run(2, 3, 2048, 0));
    table.add("other", new Run(4, 3, 8192, 1));
    table.add("hung", new Run(60, 50, 1024, Run.KILLED));
    assertThat(table.toString().lines().skip(2))
        .containsExactly(
            "| first | 2.00 | 1.00 | 3.00 | 1.0 | 2.00 | 1.0 | 2 | 1.0 | 0 |",
            "| other | 4.00 | 4.00 | 4.00 | 2.0 | 3.00 | 1.5 | 8 | 4.0 | 1 |",
            "| hung | killed after 60 s | | | | 50.00 | | 1 | | |");
  }
}

package org.processcontracts.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadStartTest {

  /** Were it refused at the first line, next to nothing would be loaded. */
  @Test
  void shouldLoadTheParserWithASoundContract() {
    assertThat(OpenApiValid.messages(HeadStart.CONTRACT)).isEmpty();
  }

  @Test
  void shouldBeginOnceHoweverOftenItIsAsked() {
    HeadStart.begin();
    HeadStart.begin();
    HeadStart.await();
    HeadStart.begin();
    assertThat(OpenApiValid.messages(HeadStart.CONTRACT.replace("info", "inform"))).isNotEmpty();
  }
}

package org.processcontracts.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SubjectTest {

  @Test
  void shouldTakeTheApisThatAreNamed() {
    assertThat(Subject.of("enos,bcs")).containsExactly(Subject.ENOS, Subject.BCS);
  }

  @Test
  void shouldSayWhichApisThereAre() {
    assertThatThrownBy(() -> Subject.of("bcs,bsc"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("\"bcs,bsc\"")
        .hasMessageContaining("bcs,dadayun,datashare,eds,enos");
  }
}

package org.processcontracts.gate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerTest {

  @Test
  void shouldTellAPointerFromAnyOtherText() {
    for (String pointer : new String[] {"", "/", "/a~1b/~0", "/a\n/0", "/a~0".repeat(20_000)}) {
      assertThat(Pointer.wellFormed(pointer)).isTrue();
    }
    for (String text : new String[] {"a", "#/a", "/~", "/a~2", "/a~0".repeat(20_000) + "~"}) {
      assertThat(Pointer.wellFormed(text)).isFalse();
    }
  }
}

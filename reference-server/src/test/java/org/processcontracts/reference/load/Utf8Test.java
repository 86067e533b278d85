package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agrees with the decoder of the JDK, wherever in a text something stands. */
class Utf8Test {

  private static final String[] PIECES = {
    "61",
    "5c75",
    "5c",
    "75",
    "00",
    "7f",
    "c280",
    "dfbf",
    "e0a080",
    "ed9fbf",
    "ee8080",
    "efbfbf",
    "f0908080",
    "f48fbfbf",
    "80",
    "bf",
    "c0af",
    "c1bf",
    "c2",
    "e09fbf",
    "eda080",
    "edbfbf",
    "e2",
    "e282",
    "f08fbfbf",
    "f4908080",
    "f888808080",
    "f0",
    "f090",
    "f09080",
    "fe",
    "ff"
  };

  @Test
  void shouldKnowTexts() {
    Random random = new Random(1);
    int texts = 0;
    int escapes = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = bytes(random);
      String hex = HexFormat.of().formatHex(bytes);
      assertThat(Utf8.isText(bytes)).as(hex).isEqualTo(decodes(bytes));
      boolean escape = new String(bytes, UTF_8).contains("\\u");
      assertThat(Utf8.escapes(bytes)).as(hex).isEqualTo(escape);
      texts += Utf8.isText(bytes) ? 1 : 0;
      escapes += escape ? 1 : 0;
    }
    assertThat(texts).isBetween(5_000, 45_000);
    assertThat(escapes).isBetween(1_000, 45_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c3", "e282", "eda080", "f4908080", "c0af"})
  void shouldFindOneFaultAnywhere(String fault) {
    byte[] wrong = HexFormat.of().parseHex(fault);
    for (int start = 0; start < 40; start++) {
      byte[] bytes = new byte[40 + wrong.length];
      Arrays.fill(bytes, (byte) 'a');
      System.arraycopy(wrong, 0, bytes, start, wrong.length);
      assertThat(Utf8.isText(bytes)).as("at " + start).isFalse();
    }
  }

  /** Long runs of plain characters, and something between them. */
  private static byte[] bytes(Random random) {
    StringBuilder hex = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      hex.append("61".repeat(random.nextInt(12)));
      hex.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return HexFormat.of().parseHex(hex);
  }

  private static boolean decodes(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

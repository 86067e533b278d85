package org.processcontracts.reference.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is stored compares, and contains, as the texts themselves do. */
class TextsTest {

  private static final List<String> CHARACTERS =
      List.of("\u0000", "\u0001", "\u0002", "\u0003", "a", "\uFFFE", "\uFFFF", "😀", "😁");

  @Test
  void shouldKeepOrderAndParts() {
    List<String> all = texts(3);
    List<String> parts = texts(2);
    for (String text : all) {
      String stored = Texts.stored(text);
      assertThat(stored).doesNotContain("\u0000");
      assertThat(new String(stored.getBytes(UTF_8), UTF_8)).isEqualTo(stored);
      for (String part : parts) {
        String storedPart = Texts.stored(part);
        int order = Integer.signum(Arrays.compare(codePoints(text), codePoints(part)));
        if (stored.contains(storedPart) != text.contains(part)
            || Integer.signum(stored.compareTo(storedPart)) != order
            || Integer.signum(Arrays.compareUnsigned(bytes(stored), bytes(storedPart))) != order) {
          throw new AssertionError(escaped(text) + " and " + escaped(part));
        }
      }
    }
  }

  @Test
  void shouldFindNoHalfOfACharacter() {
    for (String half : List.of("\uD83D", "\uDE00")) {
      texts(2).forEach(text -> assertThat(Texts.stored(text)).doesNotContain(Texts.stored(half)));
    }
  }

  @Test
  void shouldKeepWhatIsPlainAsItIs() {
    String plain = "a\u0004\uFFFE业";
    assertThat(Texts.stored(plain)).isSameAs(plain);
  }

  @Test
  void shouldKnowHalfOfACharacter() {
    for (String whole : List.of("", "a", "😀", "a😀", "😀a", "😀😁")) {
      assertThat(Texts.wellFormed(whole)).as(whole).isTrue();
    }
    for (String half :
        List.of("\uD83D", "\uDE00", "\uD83Da", "a\uD83D", "\uDE00\uD83D", "😀\uDE00")) {
      assertThat(Texts.wellFormed(half)).as(escaped(half)).isFalse();
    }
  }

  /** Of up to so many characters. */
  private static List<String> texts(int length) {
    List<String> texts = new ArrayList<>(List.of(""));
    List<String> last = List.copyOf(texts);
    for (int i = 0; i < length; i++) {
      last = last.stream().flatMap(text -> CHARACTERS.stream().map(text::concat)).toList();
      texts.addAll(last);
    }
    return texts;
  }

  private static int[] codePoints(String text) {
    return text.codePoints().toArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
  }
}

package org.processcontracts.gate.pattern;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/** Enough characters to tell the sets of one pattern apart. */
final class Alphabet {

  private final int[] characters;
  private final Map<String, BitSet> known = new HashMap<>();

  /** ASCII, some of what lies beyond, and whatever stands in the pattern, with its neighbours. */
  Alphabet(String pattern) {
    IntStream beyond = IntStream.of(0x85, 0xA0, 0xE9, 0x391, 0x416, 0x4E2D, 0x2028, 0x1F600);
    IntStream written = pattern.codePoints().filter(c -> c > 127).limit(64);
    characters =
        IntStream.concat(
                IntStream.range(0, 128),
                IntStream.concat(beyond, written.flatMap(c -> IntStream.of(c - 1, c, c + 1))))
            .distinct()
            .toArray();
  }

  /** Which of them match a set, an escape or a character; the engine itself is asked. */
  BitSet matching(String atom) {
    return known.computeIfAbsent(atom, this::tried);
  }

  /** The character behind an index. */
  int character(int index) {
    return characters[index];
  }

  int size() {
    return characters.length;
  }

  private BitSet tried(String atom) {
    BitSet matching = new BitSet();
    try {
      Pattern pattern = Pattern.compile(atom);
      for (int i = 0; i < characters.length; i++) {
        matching.set(i, pattern.matcher(Character.toString(characters[i])).matches());
      }
    } catch (PatternSyntaxException e) {
      // A lone brace or the like: a character that stands for itself.
      return tried(Pattern.quote(atom));
    }
    return matching;
  }
}

package org.processcontracts.gate.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A set of characters as ranges of code points. */
record Chars(List<int[]> ranges) {

  static final Chars DIGIT = of('0', '9');
  static final Chars WORD = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
  static final Chars SPACE = of('\t', '\r', ' ', ' ');
  static final Chars LINE_END = of('\n', '\n', '\r', '\r', 0x2028, 0x2029);

  /** First and last of each range in turn. */
  static Chars of(int... ends) {
    TreeMap<Integer, Integer> merged = new TreeMap<>();
    for (int i = 0; i < ends.length; i += 2) {
      merged.merge(ends[i], ends[i + 1], Math::max);
    }
    return merged(merged);
  }

  private static Chars merged(TreeMap<Integer, Integer> starts) {
    List<int[]> ranges = new ArrayList<>();
    starts.forEach(
        (from, to) -> {
          int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
          if (last != null && from <= last[1] + 1) {
            last[1] = Math.max(last[1], to);
          } else {
            ranges.add(new int[] {from, to});
          }
        });
    return new Chars(ranges);
  }

  Chars or(Chars other) {
    TreeMap<Integer, Integer> starts = new TreeMap<>();
    ranges.forEach(range -> starts.merge(range[0], range[1], Math::max));
    other.ranges.forEach(range -> starts.merge(range[0], range[1], Math::max));
    return merged(starts);
  }

  Chars not() {
    List<int[]> gaps = new ArrayList<>();
    int next = 0;
    for (int[] range : ranges) {
      if (range[0] > next) {
        gaps.add(new int[] {next, range[0] - 1});
      }
      next = range[1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      gaps.add(new int[] {next, Character.MAX_CODE_POINT});
    }
    return new Chars(gaps);
  }

  boolean has(int codePoint) {
    return ranges.stream().anyMatch(range -> range[0] <= codePoint && codePoint <= range[1]);
  }
}

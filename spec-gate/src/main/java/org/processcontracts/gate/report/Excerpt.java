package org.processcontracts.gate.report;

import java.util.List;
import java.util.Optional;

/**
 * A line of a file as a terminal shows it.
 *
 * @param text the line, or the part of it around the column
 * @param caret how many cells stand before the column
 */
record Excerpt(String text, int caret) {

  private static final int WIDTH = 100;

  /** Cells that stay to be seen before the column of a long line. */
  private static final int BEFORE = 40;

  /** Nobody reads longer lines, and with thousands of findings in one they take minutes. */
  private static final int MAX_LENGTH = 10_000;

  private static final String MORE = "…";

  /** The excerpt for a place; both numbers count from 1, columns in code points. */
  static Optional<Excerpt> of(List<String> lines, int line, int column) {
    if (line < 1 || line > lines.size()) {
      return Optional.empty();
    }
    String source = lines.get(line - 1).stripTrailing();
    return source.isEmpty() || source.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(around(source.codePoints().toArray(), column - 1));
  }

  private static Excerpt around(int[] source, int wanted) {
    int column = Math.max(0, Math.min(wanted, source.length));
    int from = column;
    int before = 0;
    while (from > 0 && before + cells(source[from - 1]) <= WIDTH - BEFORE) {
      before += cells(source[--from]);
    }
    if (from > 0) {
      // Cut on the left anyhow: leave room for what follows.
      while (before > BEFORE) {
        before -= cells(source[from++]);
      }
    }
    StringBuilder text = new StringBuilder(from > 0 ? MORE : "");
    int caret = before + text.length();
    int to = from;
    for (int used = caret; to < source.length && used + cells(source[to]) <= WIDTH; to++) {
      used += cells(source[to]);
      append(text, source[to]);
    }
    return new Excerpt(to < source.length ? text + MORE : text.toString(), caret);
  }

  private static void append(StringBuilder text, int character) {
    if (character == '\t') {
      text.append("    ");
    } else {
      Visible.append(text, character);
    }
  }

  private static int cells(int character) {
    StringBuilder shown = new StringBuilder();
    append(shown, character);
    if (shown.length() > Character.charCount(character)) {
      return shown.length();
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> wide(character) ? 2 : 1;
    };
  }

  /** What East Asian terminals give two cells, by and large; emoji among them. */
  private static boolean wide(int it) {
    return it >= 0x1100
        && (it <= 0x115F
            || it >= 0x2E80 && it <= 0xA4CF
            || it >= 0xAC00 && it <= 0xD7A3
            || it >= 0xF900 && it <= 0xFAFF
            || it >= 0xFE30 && it <= 0xFE6F
            || it >= 0xFF01 && it <= 0xFF60
            || it >= 0xFFE0 && it <= 0xFFE6
            || it >= 0x1F300 && it <= 0x1F64F
            || it >= 0x1F680 && it <= 0x1F6FF
            || it >= 0x1F900 && it <= 0x1FAFF
            || it >= 0x20000 && it <= 0x3FFFD);
  }
}

package org.processcontracts.gate.report;

/** Text that cannot move a cursor, change a colour, hide or reorder what stands around it. */
public final class Visible {

  private Visible() {}

  /** In one line: a line break or a tab becomes a space. */
  public static String line(String text) {
    return block(text).replace('\n', ' ').replace('\t', ' ');
  }

  /** In as many lines as it has. */
  public static String block(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    lines.codePoints().forEach(character -> append(shown, character));
    return shown.toString();
  }

  /** One character, by its number if it would not be seen as what it is. */
  static void append(StringBuilder shown, int character) {
    if (character == '\n' || character == '\t' || harmless(character)) {
      shown.appendCodePoint(character);
    } else {
      shown.append("\\u{").append(Integer.toHexString(character)).append('}');
    }
  }

  private static boolean harmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // U+FFFE, U+FFFF and their like are no characters, and XML forbids them.
      default -> (character & 0xFFFE) != 0xFFFE;
    };
  }
}

package org.processcontracts.client;

/**
 * A text in which all ways to write a character look the same: as it is, in the other case, after
 * any number of backslashes, as {@code \}{@code u002f}, and percent-encoded, any number of times.
 * So a secret is found that came back in JSON, in JSON within JSON, or in a URI. Two texts may look
 * the same that are none: better too much is masked than too little.
 */
final class FoldedText {

  private final String text;
  private final StringBuilder folded;

  /** Where the text of each folded character begins and ends. */
  private final int[] begins;

  private final int[] ends;

  FoldedText(String text) {
    this.text = text;
    folded = new StringBuilder(text.length());
    begins = new int[text.length()];
    ends = new int[text.length()];
    for (int at = 0; at < text.length(); ) {
      int begin = at;
      while (at < text.length() && text.charAt(at) == '\\') {
        at++;
      }
      if (at == text.length()) {
        break;
      }
      char c = text.charAt(at);
      int code = c == 'u' && at > begin ? hex(at + 1, 4) : -1;
      if (code >= 0) {
        at += 5;
      } else if (c == '%') {
        code = '%';
        at++;
        // %252f is %2f, percent-encoded once more.
        for (int next = hex(at, 2); code == '%' && next >= 0; next = hex(at, 2)) {
          code = next;
          at += 2;
        }
      } else {
        code = c;
        at++;
      }
      add((char) code, begin, at);
    }
  }

  private void add(char c, int begin, int end) {
    char plain =
        switch (c) {
          // A line feed and the letter of its escape are one.
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          case '+' -> ' ';
          default -> Character.toLowerCase(Character.toUpperCase(c));
        };
    // UTF-16 that is taken for UTF-8 has zeros in between.
    if (plain != 0 && plain != '\\') {
      begins[folded.length()] = begin;
      ends[folded.length()] = end;
      folded.append(plain);
    }
  }

  /** The hexadecimal number of so many digits; -1 if there is none. */
  private int hex(int at, int digits) {
    if (at + digits > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      number = number * 16 + digit;
    }
    return number;
  }

  /** The text with each occurrence of another one replaced; itself if there is none. */
  String replace(FoldedText other, String replacement) {
    String sought = other.folded.toString();
    int found = sought.isEmpty() ? -1 : folded.indexOf(sought);
    if (found < 0) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    int done = 0;
    for (; found >= 0; found = folded.indexOf(sought, found + sought.length())) {
      replaced.append(text, done, begins[found]).append(replacement);
      done = ends[found + sought.length() - 1];
    }
    return replaced.append(text, done, text.length()).toString();
  }
}

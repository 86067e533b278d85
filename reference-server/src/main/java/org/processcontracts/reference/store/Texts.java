package org.processcontracts.reference.store;

/** How texts stand in columns. */
public final class Texts {

  /** PostgreSQL indexes up to 2,700 bytes; a key of three identifiers stays below. */
  static final int MAX_ID = 255;

  private Texts() {}

  /**
   * The text as both databases can hold it, compare it and sort it by code point: PostgreSQL holds
   * no U+0000, and H2 sorts by chars, where U+FF01 comes behind all emoji.
   *
   * <p>Different texts stay different and in their order, and a part of a text stays a part of it:
   * U+0002 and U+0003 stand inside of codes alone, so no code begins within another one.
   */
  static String stored(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder stored = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= 3) {
        stored.append('\u0001').append(c < 2 ? '\u0002' : '\u0003');
        stored.append(c % 2 == 0 ? '\u0002' : '\u0003');
      } else if (c == 0xFFFF) {
        stored.append("\uFFFF\u0002");
      } else if (!Character.isSurrogate(c)) {
        stored.append(c);
      } else if (Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
        stored.append('\uFFFF').append(c).append(text.charAt(++i));
      } else {
        // Half a character: no record holds it.
        stored.append("\uFFFF\uFFFF");
      }
    }
    return stored.toString();
  }

  /** Whether every half of a character has its other half. */
  public static boolean wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= 3 || c == 0xFFFF || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}

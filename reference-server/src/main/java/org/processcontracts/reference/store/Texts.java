package org.processcontracts.reference.store;

/** How texts stand in columns. */
final class Texts {

  /** PostgreSQL indexes up to 2,700 bytes; a key of three identifiers stays below. */
  static final int MAX_ID = 255;

  private Texts() {}

  /**
   * The text without U+0000, which PostgreSQL cannot hold, and with every other character as it is
   * but U+0001. Different texts stay different, and in the same order.
   */
  static String stored(String text) {
    return text.indexOf(0) < 0 && text.indexOf(1) < 0
        ? text
        : text.replace("\u0001", "\u0001\u0002").replace("\u0000", "\u0001\u0001");
  }
}

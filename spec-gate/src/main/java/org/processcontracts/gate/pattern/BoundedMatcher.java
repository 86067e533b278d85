package org.processcontracts.gate.pattern;

import java.util.regex.Pattern;

/** Searches for a pattern with a limit to the characters looked at, so that it always ends. */
public final class BoundedMatcher {

  /** The limit was reached: nobody knows whether the text matches. */
  public static final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedException(String pattern) {
      super(
          "the pattern %s takes too long on this text"
              .formatted(pattern.length() <= 200 ? pattern : pattern.substring(0, 200) + "…"),
          null,
          false,
          false);
    }
  }

  private static final int MAX_LOOKS = 2_000_000;

  private BoundedMatcher() {}

  /**
   * Whether a pattern is found in a text.
   *
   * @throws UndecidedException if that would take too long
   */
  public static boolean find(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, new int[] {MAX_LOOKS + text.length()})).find();
    } catch (StackOverflowError | IndexOutOfBoundsException e) {
      // The engine recurses on groups; a Counted text that is used up is out of bounds.
      throw new UndecidedException(pattern.pattern());
    }
  }

  /** A text that can be looked at so many times only; its parts share the count. */
  private record Counted(CharSequence text, int[] left) implements CharSequence {

    @Override
    public char charAt(int index) {
      if (left[0]-- <= 0) {
        throw new IndexOutOfBoundsException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

package org.processcontracts.gate.rule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** A version, ordered as Semantic Versioning 2.0.0 says. */
record Version(String text) implements Comparable<Version> {

  /** The version that a text is; empty if it is none. */
  static Optional<Version> of(String text) {
    return text.matches("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z]+(\\.[0-9A-Za-z]+)*)?")
        ? Optional.of(new Version(text))
        : Optional.empty();
  }

  @Override
  public int compareTo(Version other) {
    String[] mine = text.split("-", 2);
    String[] theirs = other.text.split("-", 2);
    int order = compare(mine[0], theirs[0]);
    // A pre-release comes before its release.
    if (order == 0) {
      order = theirs.length - mine.length;
    }
    return order != 0 || mine.length == 1 ? order : compare(mine[1], theirs[1]);
  }

  private static int compare(String mine, String theirs) {
    return Arrays.compare(mine.split("\\."), theirs.split("\\."), Version::identifiers);
  }

  /** Numbers by value and before words, words by their characters. */
  private static int identifiers(String mine, String theirs) {
    boolean number = mine.matches("[0-9]+");
    if (number != theirs.matches("[0-9]+")) {
      return number ? -1 : 1;
    }
    return number ? new BigInteger(mine).compareTo(new BigInteger(theirs)) : mine.compareTo(theirs);
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.processcontracts.gate.compat;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version after semver.org; what follows a plus sign is ignored.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param label of a pre-release; empty for a release
 */
public record Version(BigInteger major, BigInteger minor, BigInteger patch, String label)
    implements Comparable<Version> {

  private static final Pattern FORM =
      Pattern.compile(
          "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
              + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]+)?");
  private static final Comparator<Version> ORDER =
      Comparator.comparing(Version::major)
          .thenComparing(Version::minor)
          .thenComparing(Version::patch)
          .thenComparing(Version::released)
          .thenComparing(Version::label, Version::compareLabels);

  /** Reads a version; empty if the text is none. */
  public static Optional<Version> of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String label = matcher.group(4);
    return Optional.of(
        new Version(
            new BigInteger(matcher.group(1)),
            new BigInteger(matcher.group(2)),
            new BigInteger(matcher.group(3)),
            label == null ? "" : label));
  }

  /** Whether it is more than a pre-release. */
  public boolean released() {
    return label.isEmpty();
  }

  @Override
  public String toString() {
    String numbers = major + "." + minor + "." + patch;
    return released() ? numbers : numbers + "-" + label;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  private static int compareLabels(String one, String other) {
    String[] mine = one.split("\\.", -1);
    String[] theirs = other.split("\\.", -1);
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      boolean number = mine[i].matches("\\d+");
      boolean both = number && theirs[i].matches("\\d+");
      int order =
          both
              ? new BigInteger(mine[i]).compareTo(new BigInteger(theirs[i]))
              : number != theirs[i].matches("\\d+")
                  ? (number ? -1 : 1)
                  : mine[i].compareTo(theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(mine.length, theirs.length);
  }
}

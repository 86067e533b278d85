package org.processcontracts.gate.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was meant to be. */
public final class Spelling {

  private static final int MAX_LENGTH = 64;

  /** Words that one run looks at: thousands of faults times thousands of names take minutes. */
  private static final int MAX_WORDS = 200_000;

  private int looked;

  /** Finds the same as {@link #nearest}, and nothing more once it has looked at many words. */
  public Optional<String> near(String word, Collection<String> known) {
    looked += Math.min(MAX_WORDS, known.size());
    if (looked > MAX_WORDS) {
      // A later and shorter list is not looked at either: what is told shall not be by chance.
      looked = MAX_WORDS;
      return Optional.empty();
    }
    return nearest(word, known);
  }

  /** The known word that is at most two letters, or a third of them, off; empty if none is. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int limit = Math.max(1, Math.min(2, word.length() / 3));
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .filter(candidate -> distance(word, candidate, limit) <= limit)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate, limit))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Letters to insert, remove, replace, or swap with their neighbour; case does not count. Above
   * the limit, any number above it.
   */
  private static int distance(String left, String right, int limit) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int least = Integer.MAX_VALUE;
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          least = Math.min(least, cost[i][j]);
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
        least = Math.min(least, cost[i][j]);
      }
      if (least > limit) {
        return least;
      }
    }
    return cost[a.length()][b.length()];
  }
}

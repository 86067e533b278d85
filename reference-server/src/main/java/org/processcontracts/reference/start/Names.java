package org.processcontracts.reference.start;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Names of settings; Spring reads page-size and pageSize as the same. */
final class Names {

  private Names() {}

  static boolean contains(Collection<String> known, String name) {
    return known.stream().anyMatch(it -> uniform(it).equals(uniform(name)));
  }

  /** The known name that is most like a mistyped one. */
  static String nearest(Collection<String> known, String name) {
    return known.stream()
        .min(Comparator.comparingInt(it -> distance(uniform(it), uniform(name))))
        .orElseThrow();
  }

  private static String uniform(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** How many characters to add, to take away or to replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

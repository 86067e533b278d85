package org.processcontracts.gate.compat;

import java.util.List;

/** The least step of the version that a list of changes asks for; the greatest first. */
public enum Verdict {
  /** Something breaks, or may break. */
  MAJOR,
  /** Something was added or loosened. */
  MINOR,
  /** Only words changed. */
  PATCH,
  /** Nothing changed. */
  NONE;

  /** What a list of changes asks for; what is undecided counts as breaking. */
  public static Verdict required(List<Change> changes) {
    if (changes.isEmpty()) {
      return NONE;
    }
    if (changes.stream().anyMatch(it -> it.severity() != Severity.COMPATIBLE)) {
      return MAJOR;
    }
    return changes.stream().allMatch(it -> it.id().equals(ChangeIds.EDITED)) ? PATCH : MINOR;
  }

  /**
   * Whether the step from one version to the next is as great as the verdict asks, or greater.
   * Before 1.0.0 the second number counts as the first and the third as the second: 0.2.0 may break
   * what 0.1.5 promised, and 0.1.6 may add to it. A pre-release promises nothing to its successors.
   *
   * @throws IllegalArgumentException if either text is no version
   */
  public static boolean matches(String old, String now, Verdict required) {
    Version before = version(old);
    Version after = version(now);
    if (before.compareTo(after) >= 0) {
      return required == NONE && before.equals(after);
    }
    return !before.released() || step(before, after).compareTo(required) <= 0;
  }

  private static Verdict step(Version before, Version after) {
    boolean young = before.major().signum() == 0;
    if (!before.major().equals(after.major())) {
      return MAJOR;
    }
    if (!before.minor().equals(after.minor())) {
      return young ? MAJOR : MINOR;
    }
    return young ? MINOR : PATCH;
  }

  private static Version version(String text) {
    return Version.of(text)
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no version"));
  }
}

package org.processcontracts.gate;

import java.util.Comparator;
import java.util.Locale;

/**
 * One fault, where it is and how to mend it.
 *
 * @param rule id of the rule that found it
 * @param severity how bad it is
 * @param file path beside the specs folder, with forward slashes
 * @param line from 1
 * @param column from 1
 * @param pointer JSON pointer in the file; empty for the root and for files that are not YAML
 * @param message what is wrong
 * @param fix what to do about it
 */
public record Finding(
    String rule,
    Severity severity,
    String file,
    int line,
    int column,
    String pointer,
    String message,
    String fix)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::pointer)
          .thenComparing(Finding::message)
          .thenComparing(Finding::fix);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** One line for a person: place, rule, message, fix. */
  @Override
  public String toString() {
    String at = pointer.isEmpty() ? "" : " at " + pointer;
    return String.format(
            Locale.ROOT, "%s:%d:%d: %s: %s%s (fix: %s)", file, line, column, rule, message, at, fix)
        .replaceAll("\\R", " ");
  }
}

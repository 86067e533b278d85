package org.processcontracts.gate.report;

import java.util.List;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;

/**
 * The outcome of a run.
 *
 * @param files how many descriptions were looked at
 * @param findings in order of file and place
 */
public record Report(int files, List<Finding> findings) {

  /** Puts the findings in order. */
  public Report {
    findings = findings.stream().sorted().toList();
  }

  /** How many findings are errors. */
  public long errors() {
    return count(Severity.ERROR);
  }

  /** How many findings are warnings. */
  public long warnings() {
    return count(Severity.WARNING);
  }

  /** How many findings are worth knowing and no more. */
  public long notes() {
    return count(Severity.NOTE);
  }

  /** Whether there is no error. */
  public boolean passed() {
    return errors() == 0;
  }

  /** The counts in words; notes only if there are any. */
  public String summary() {
    String counts =
        "%s, %s, %s"
            .formatted(
                counted(files, "file"), counted(errors(), "error"), counted(warnings(), "warning"));
    return notes() == 0 ? counts : counts + ", " + counted(notes(), "note");
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

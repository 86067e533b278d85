package org.processcontracts.gate;

/** How bad a finding is. */
public enum Severity {
  /** Wrong: some tool or reader will fail on it. */
  ERROR,
  /** Legal, but doubtful. */
  WARNING,
  /** Worth knowing; closes nothing. */
  NOTE
}

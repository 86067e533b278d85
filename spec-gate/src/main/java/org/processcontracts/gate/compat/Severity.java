package org.processcontracts.gate.compat;

/** What a change means for those who rely on the old contract; the gravest first. */
public enum Severity {
  /** A witness shows that an exchange which was good is so no longer. */
  BREAKING,
  /** It looks breaking, but no witness was found, nor a proof that there is none. */
  UNDECIDED,
  /** Whatever was good still is. */
  COMPATIBLE
}

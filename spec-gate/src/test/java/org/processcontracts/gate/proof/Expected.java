package org.processcontracts.gate.proof;

/** What the gate has to say of a mutant. */
enum Expected {
  /** An error, whatever was released before: the description alone is bad. */
  INVALID,
  /** A warning and no error in the description itself: legal, but not what was meant. */
  DOUBTFUL,
  /** An error at a minor step of the version: somebody's calls or answers break. */
  BREAKING,
  /** An error at a patch step, none at a minor step. */
  COMPATIBLE,
  /** No error at a patch step: nothing but layout and words changed. */
  BENIGN;

  /**
   * Whether the gate has to find something in it, however the version is raised below a major step.
   */
  boolean defect() {
    return this == INVALID || this == DOUBTFUL || this == BREAKING;
  }
}

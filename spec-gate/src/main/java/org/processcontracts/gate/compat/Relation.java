package org.processcontracts.gate.compat;

/** How what the receiver of a value asks for stands to what its sender keeps to. */
enum Relation {
  /** Both say the same. */
  EQUAL,
  /** The receiver takes all that the sender may send, and more. */
  LOOSER,
  /** The receiver takes less, if nothing else prevents the rest. */
  STRICTER,
  /** Neither is known to hold. */
  MIXED;

  static Relation of(boolean takesAll, boolean sendsAll) {
    if (takesAll) {
      return sendsAll ? EQUAL : LOOSER;
    }
    return sendsAll ? STRICTER : MIXED;
  }
}

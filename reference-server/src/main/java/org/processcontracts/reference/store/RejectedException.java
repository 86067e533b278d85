package org.processcontracts.reference.store;

/** A record that cannot be stored; the message says why. */
public final class RejectedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the reason, for a person to read. */
  public RejectedException(String reason) {
    super(reason);
  }
}

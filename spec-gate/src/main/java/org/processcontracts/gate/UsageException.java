package org.processcontracts.gate;

/** The gate was asked for something that cannot be done; the message says what and how to ask. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What cannot be done, why, and how to ask. */
  public UsageException(String message) {
    super(message);
  }
}

package org.processcontracts.kit;

/** Why a case cannot be tried on a server. */
public final class NotAskedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the reason, for people. */
  public NotAskedException(String reason) {
    super(reason);
  }
}

package org.processcontracts.kit.wire;

/** The time for all that is to be sent is over, which says nothing about the server. */
public final class TimeOverException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TimeOverException(String message) {
    super(message);
  }
}

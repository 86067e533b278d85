package org.processcontracts.reference.store;

/** A request wants more than this server gives at once; the message names the limit. */
public final class LimitException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what is too much, and the setting that says so. */
  public LimitException(String what, String setting, long limit) {
    super("%s: more than %d (reference.limits.%s)".formatted(what, limit, setting));
  }
}

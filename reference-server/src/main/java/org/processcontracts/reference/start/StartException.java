package org.processcontracts.reference.start;

/** Something that whoever starts the server can mend. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String mend;

  /** With what is wrong and where, and with what to do about it. */
  public StartException(String wrong, String mend) {
    super(wrong, null, false, false);
    this.mend = mend;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }
}

package org.processcontracts.client;

/** A success was answered whose body is no JSON, or not of the contract's type at its root. */
public final class ApiDecodingException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  /** Why a body cannot be read. */
  public enum Reason {
    /** There is none. */
    EMPTY,
    /** Its Content-Type is another than JSON, as that of an HTML page. */
    CONTENT_TYPE,
    /** Its charset is another than UTF-8, which JSON is in, and it is not plain ASCII. */
    CHARSET,
    /** Its Content-Encoding is another than gzip, such as br, which was not asked for. */
    CONTENT_ENCODING,
    /** It is no JSON, or not what the contract says. */
    JSON
  }

  private final Reason reason;

  ApiDecodingException(ApiAnswer answer, Reason reason, String what) {
    super(answer, " with a body that cannot be read: " + what);
    this.reason = reason;
  }

  /** Why the body cannot be read. */
  public Reason reason() {
    return reason;
  }
}

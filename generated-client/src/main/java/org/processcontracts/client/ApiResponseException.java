package org.processcontracts.client;

import java.net.http.HttpHeaders;

/** An answer came, but not the one that was hoped for. */
public abstract class ApiResponseException extends ApiException {

  /** How many bytes of a body an exception keeps. */
  static final int BODY_LIMIT = 65_536;

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient HttpHeaders headers;
  private final byte[] body;

  ApiResponseException(ApiAnswer answer, String message) {
    super(answer.call(), answer.attempts(), "answered " + answer.status() + message, null);
    this.status = answer.status();
    this.headers = answer.headers();
    this.body = answer.body().head(BODY_LIMIT);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers of the answer; names without regard to case. */
  public HttpHeaders headers() {
    return headers;
  }

  /** The body without its content coding, at most its first 65536 bytes. */
  public byte[] rawBody() {
    return body.clone();
  }
}

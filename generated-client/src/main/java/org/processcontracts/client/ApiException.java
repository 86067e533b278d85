package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that brought no usable answer. The subclass tells why: {@link ApiCredentialsException}
 * (not sent), {@link ApiTransportException} (no whole answer), {@link ApiTimeoutException} (none in
 * time), {@link ApiErrorException} (the service refused or failed), {@link ApiDecodingException} (a
 * success that cannot be read), {@link ApiResponseTooLargeException} (a success that is too large
 * to be read).
 *
 * <p>The message can be logged, and so can the causes: they hold no query, no header, no body, and
 * nothing that the service said, for it may echo a secret; but its code and its request identifier
 * if they look like nothing else. The path is shown.
 */
public abstract class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String operation;
  private final String method;
  private final String path;
  private final int attempts;

  ApiException(ApiCall call, int attempts, String message, @Nullable Throwable cause) {
    super(call + " " + message + (attempts > 1 ? ", after " + attempts + " attempts" : ""), cause);
    this.operation = call.operation();
    this.method = call.method();
    this.path = call.path();
    this.attempts = attempts;
  }

  /** The operationId of the call in its contract. */
  public String operation() {
    return operation;
  }

  /** The HTTP method of the call. */
  public String method() {
    return method;
  }

  /** The percent-encoded path of the call, below the endpoint and without the query. */
  public String path() {
    return path;
  }

  /** How often the request was sent; 0 if it was not. */
  public int attempts() {
    return attempts;
  }
}

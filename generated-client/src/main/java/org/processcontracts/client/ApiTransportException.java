package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: no connection, a broken one, the calling thread was interrupted, or the
 * client closed. What failed after the request was sent keeps its class and its stack trace alone.
 */
public class ApiTransportException extends ApiException {

  private static final long serialVersionUID = 1L;

  ApiTransportException(ApiCall call, int attempts, String message, @Nullable Throwable cause) {
    super(call, attempts, message, cause);
  }
}

package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/** No whole answer came in time; the service may still have done what it was asked. */
public final class ApiTimeoutException extends ApiTransportException {

  private static final long serialVersionUID = 1L;

  ApiTimeoutException(ApiCall call, int attempts, String message, @Nullable Throwable cause) {
    super(call, attempts, message, cause);
  }
}

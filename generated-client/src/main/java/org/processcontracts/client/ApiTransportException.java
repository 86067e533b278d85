package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/** No whole answer came: no connection, a broken one, or the calling thread was interrupted. */
public class ApiTransportException extends ApiException {

  private static final long serialVersionUID = 1L;

  ApiTransportException(ApiCall call, String message, @Nullable Throwable cause) {
    super(call, message, cause);
  }
}

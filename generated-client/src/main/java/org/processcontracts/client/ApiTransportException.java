package org.processcontracts.client;

import java.io.IOException;
import java.net.ConnectException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: no connection, a broken one, or the calling thread was interrupted. What
 * failed after the request was sent keeps its class and its stack trace alone.
 */
public class ApiTransportException extends ApiException {

  private static final long serialVersionUID = 1L;

  ApiTransportException(ApiCall call, String message, @Nullable Throwable cause) {
    super(call, message, cause);
  }

  /** The failure without its words, unless nothing was sent yet that they could echo. */
  static Throwable wordless(Throwable failure) {
    if (failure instanceof ConnectException || failure instanceof SSLHandshakeException) {
      return failure;
    }
    IOException wordless = new IOException(failure.getClass().getName());
    wordless.setStackTrace(failure.getStackTrace());
    return wordless;
  }
}

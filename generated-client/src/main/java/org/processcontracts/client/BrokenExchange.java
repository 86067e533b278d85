package org.processcontracts.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

/**
 * Why no whole answer came.
 *
 * @param late whether its time was over
 */
record BrokenExchange(Throwable cause, boolean late) {

  Attempt.Failure kind() {
    if (late) {
      return Attempt.Failure.TIMEOUT;
    }
    return isUnconnected() ? Attempt.Failure.CONNECT : Attempt.Failure.BROKEN;
  }

  /** A service that is slow, that speaks no HTTP or that nobody can trust is not asked again. */
  boolean isRepeated() {
    return !late
        && cause instanceof IOException
        && !(cause instanceof SSLHandshakeException)
        && !(cause instanceof ProtocolException);
  }

  /**
   * The exception.
   *
   * @param over whether the time of the whole call is over
   */
  ApiTransportException exception(ApiCall call, int attempts, Settings settings, boolean over) {
    String endpoint = settings.endpoint();
    if (late) {
      Duration time = over ? settings.callTimeout() : settings.requestTimeout();
      return new ApiTimeoutException(
          call, attempts, "was not answered by " + endpoint + " within " + time, null);
    } else if (cause instanceof HttpConnectTimeoutException) {
      String words = "could not connect to " + endpoint + " in time";
      return new ApiTimeoutException(call, attempts, words, cause);
    }
    String words =
        cause instanceof ContentCoding.NoGzip unread
            ? "was answered by "
                + endpoint
                + " with a body that cannot be read: "
                + unread.getMessage()
            : "was not answered by " + endpoint + ": " + cause.getClass().getSimpleName();
    return new ApiTransportException(call, attempts, words, wordless());
  }

  private boolean isUnconnected() {
    return cause instanceof ConnectException
        || cause instanceof SSLHandshakeException
        || cause instanceof HttpConnectTimeoutException;
  }

  /** The failure without its words, unless nothing was sent yet that they could echo. */
  private Throwable wordless() {
    if (isUnconnected()) {
      return cause;
    }
    IOException wordless = new IOException(cause.getClass().getName());
    wordless.setStackTrace(cause.getStackTrace());
    return wordless;
  }
}

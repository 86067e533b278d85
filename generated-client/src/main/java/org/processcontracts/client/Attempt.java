package org.processcontracts.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, when it has ended. It holds no secret.
 *
 * @param operation the operationId of the call
 * @param number 1 for the first attempt
 * @param status the HTTP status; 0 when no whole answer came
 * @param duration from sending to the end of the body
 * @param bytesSent bytes of the request's body
 * @param bytesReceived bytes of the answer's body as they came over the wire
 * @param failure why no whole answer came; null when one came
 * @param retryIn after which pause the next attempt follows, zero after a 401; null when none does
 */
public record Attempt(
    String operation,
    int number,
    int status,
    Duration duration,
    long bytesSent,
    long bytesReceived,
    @Nullable Failure failure,
    @Nullable Duration retryIn) {

  /** Why no whole answer came. */
  public enum Failure {
    /** No connection came about. */
    CONNECT,
    /** The time was over. */
    TIMEOUT,
    /** The exchange broke off, or was no HTTP. */
    BROKEN,
    /** The caller gave the call up, or closed the client. */
    CANCELLED
  }
}

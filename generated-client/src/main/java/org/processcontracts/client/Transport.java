package org.processcontracts.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How a request gets to the service and its answer back, whatever its status: the JDK's HTTP client
 * unless a client is given another. Thread-safe.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request, without waiting and without following a redirect. The future fails with an
   * {@link java.io.IOException} when no whole answer comes. Cancelling it gives the exchange up;
   * that is also how a timeout comes.
   *
   * <p>The answer's body is without content coding, and no longer than {@link
   * TransportRequest#maxResponseBytes}.
   */
  CompletableFuture<TransportAnswer> send(TransportRequest request);

  /** Releases what it holds; a client closes the transport that it was given. */
  @Override
  default void close() {}

  /** The JDK's HTTP client, to be wrapped. */
  static Transport jdk(Duration connectTimeout) {
    return new JdkTransport(connectTimeout);
  }
}

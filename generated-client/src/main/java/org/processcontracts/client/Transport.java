package org.processcontracts.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

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
  CompletableFuture<TransportAnswer> sendAsync(TransportRequest request);

  /**
   * Sends a request and waits for its answer. Interrupting the thread gives the exchange up; that
   * is also how a timeout comes.
   *
   * @throws IOException if no whole answer comes
   */
  default TransportAnswer send(TransportRequest request) throws IOException, InterruptedException {
    CompletableFuture<TransportAnswer> answer = sendAsync(request);
    try {
      return answer.get();
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      throw interrupted;
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof Error error) {
        throw error;
      } else if (cause instanceof RuntimeException known) {
        throw known;
      }
      throw cause instanceof IOException known ? known : new IOException(cause);
    }
  }

  /** Releases what it holds; a client closes the transport that it was given. */
  @Override
  default void close() {}

  /** The JDK's HTTP client, to be wrapped. */
  static Transport jdk(Duration connectTimeout) {
    return new JdkTransport(connectTimeout);
  }

  /**
   * An HTTP client with certificates, a proxy or an authenticator of its own. It stays open when
   * the transport is closed.
   *
   * @throws IllegalArgumentException if it follows redirects: a secret could go elsewhere
   */
  static Transport jdk(HttpClient http) {
    return new JdkTransport(http);
  }
}

package org.processcontracts.kit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Who is asked, over a connection for each message. */
record Server(URI base, InetSocketAddress address, SSLSocketFactory tls) {

  /** Reads what comes back. */
  interface Reading<T> {
    T of(AnswerReader answer) throws IOException;
  }

  /**
   * Sends a message and reads the answer.
   *
   * @param limit for all of it, from connecting to the last byte
   * @throws SocketTimeoutException if it takes longer
   */
  <T> T ask(byte[] message, Duration limit, Reading<T> reading) throws IOException {
    // A connection that may take 0 ms may take for ever.
    long millis = Math.max(1, limit.toMillis());
    var late = new AtomicBoolean();
    try (var socket = new Socket()) {
      // Closing ends every wait, that for a server which does not read included.
      var watch =
          CompletableFuture.runAsync(
              () -> {
                late.set(true);
                close(socket);
              },
              CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
      try {
        socket.connect(address, Math.toIntExact(millis));
        return answer(secured(socket), message, reading);
      } finally {
        watch.cancel(false);
      }
    } catch (IOException e) {
      if (!late.get()) {
        throw e;
      }
      var told = new SocketTimeoutException("No whole answer within " + millis + " ms");
      told.initCause(e);
      throw told;
    }
  }

  private static <T> T answer(Socket socket, byte[] message, Reading<T> reading)
      throws IOException {
    var unsent = write(socket, message);
    try {
      return reading.of(new AnswerReader(socket.getInputStream()));
    } catch (IOException e) {
      if (unsent != null) {
        e.addSuppressed(unsent);
      }
      throw e;
    }
  }

  /** The connection itself, or for https what is spoken over it with the server so named. */
  private Socket secured(Socket plain) throws IOException {
    if (base.getScheme().equals("http")) {
      return plain;
    }
    var socket = (SSLSocket) tls.createSocket(plain, base.getHost(), address.getPort(), true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  // A server may answer and close before it has read all: then the answer still counts.
  private static @Nullable IOException write(Socket socket, byte[] message) {
    try {
      socket.getOutputStream().write(message);
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.processcontracts.tests.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a server on this machine over plain sockets, one connection each. An HTTP
 * client would refuse, mend or add to the odd requests that a contract must survive.
 */
public final class Wire {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final InetSocketAddress address;
  private final Duration limit;

  private Wire(InetSocketAddress address, Duration limit) {
    this.address = address;
    this.limit = limit;
  }

  /**
   * @param base an http URI with host and port, such as {@code http://127.0.0.1:4010}; its path
   *     does not count
   * @throws IllegalArgumentException if it is another kind of URI or not on this machine
   */
  public static Wire to(URI base) {
    return to(base, LIMIT);
  }

  /**
   * @param limit for a whole exchange, from connecting to the last byte
   */
  public static Wire to(URI base, Duration limit) {
    if (!"http".equals(base.getScheme()) || base.getHost() == null || base.getPort() < 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not of the form http://127.0.0.1:4010".formatted(base));
    }
    try {
      var address = new InetSocketAddress(InetAddress.getByName(base.getHost()), base.getPort());
      if (!address.getAddress().isLoopbackAddress()) {
        throw new IllegalArgumentException(
            "\"%s\" is another machine; tests stay on the loopback address".formatted(base));
      }
      return new Wire(address, limit);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("There is no host \"%s\"".formatted(base.getHost()), e);
    }
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @throws UncheckedIOException if there is none within the limit, or none that is HTTP; the
   *     message tells the request without its secrets
   */
  public Exchange send(Request request) {
    var host = host();
    return exchange(request.bytes(host), request.method(), request.curl(host), request.secrets());
  }

  /**
   * Sends these bytes as they are, and waits for the whole answer.
   *
   * @throws UncheckedIOException as in {@link #send(Request)}
   */
  public Exchange sendRaw(byte[] message) {
    var firstLine = new String(message, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    var shown =
        "%d raw bytes to %s: %s"
            .formatted(message.length, host(), Secrets.shorten(Secrets.maskQuery(firstLine)));
    return exchange(message, firstLine.split(" ", 2)[0], shown, List.of());
  }

  private Exchange exchange(byte[] message, String method, String shown, List<String> secrets) {
    var late = new AtomicBoolean();
    try (var socket = new Socket()) {
      // Closing ends every wait, that for a server which does not read included.
      var watch =
          CompletableFuture.runAsync(
              () -> {
                late.set(true);
                close(socket);
              },
              CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
      try {
        socket.connect(address, Math.toIntExact(limit.toMillis()));
        var unsent = write(socket, message);
        try {
          var answer = new AnswerReader(socket.getInputStream());
          return answer.read(method, shown, secrets);
        } catch (IOException e) {
          if (unsent != null) {
            e.addSuppressed(unsent);
          }
          throw e;
        }
      } finally {
        watch.cancel(false);
      }
    } catch (IOException e) {
      var reason =
          late.get() ? "No whole answer within " + limit.toMillis() + " ms" : e.getMessage();
      throw new UncheckedIOException(
          "%s: %s".formatted(reason, Secrets.maskAll(shown, secrets)), e);
    }
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

  private String host() {
    var ip = address.getAddress().getHostAddress();
    return (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + address.getPort();
  }
}

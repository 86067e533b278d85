package org.processcontracts.kit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over plain sockets, one connection each. An HTTP client would refuse, mend or add
 * to the odd requests that a contract must survive.
 */
public final class Wire {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final URI base;
  private final InetSocketAddress address;
  private final Duration limit;
  private final SSLSocketFactory tls;
  private final @Nullable Pace pace;
  private final List<String> secrets;

  private Wire(URI base, Duration limit, SSLSocketFactory tls) {
    if (!List.of("http", "https").contains(String.valueOf(base.getScheme()))
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "\"%s\" is not of the form http://127.0.0.1:4010 or https://host/path".formatted(base));
    }
    int usual = base.getScheme().equals("https") ? 443 : 80;
    try {
      this.address =
          new InetSocketAddress(
              InetAddress.getByName(base.getHost()), base.getPort() < 0 ? usual : base.getPort());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("There is no host \"%s\"".formatted(base.getHost()), e);
    }
    this.base = base;
    this.limit = limit;
    this.tls = tls;
    this.pace = null;
    this.secrets = List.of();
  }

  private Wire(Wire other, Duration limit, @Nullable Pace pace, List<String> secrets) {
    this.base = other.base;
    this.address = other.address;
    this.tls = other.tls;
    this.limit = limit;
    this.pace = pace;
    this.secrets = secrets;
  }

  /**
   * The same way with another limit.
   *
   * @param time for a whole exchange, from connecting to the last byte
   */
  public Wire within(Duration time) {
    return new Wire(this, time, pace, secrets);
  }

  /** The same way, on which a server that is busy is waited for. */
  public Wire paced(Pace steps) {
    return new Wire(this, limit, steps, secrets);
  }

  /** Whether a server that is busy is waited for; if it is busy after that, it is too busy. */
  public boolean isPaced() {
    return pace != null;
  }

  /** The same way; wherever one of these values, too, stands in a text about it, it is masked. */
  public Wire masking(Collection<String> values) {
    List<String> all = new ArrayList<>(secrets);
    all.addAll(values);
    return new Wire(this, limit, pace, Secrets.spellings(all));
  }

  /** A text without the values that are masked on this way. */
  public String masked(String text) {
    return Secrets.maskAll(text, secrets);
  }

  /**
   * The way to a server on this machine.
   *
   * @param base its address, such as {@code http://127.0.0.1:4010}
   * @throws IllegalArgumentException if it is no such URI or not on this machine
   */
  public static Wire to(URI base) {
    return to(base, LIMIT);
  }

  /**
   * The same with another limit.
   *
   * @param limit for a whole exchange, from connecting to the last byte
   */
  public static Wire to(URI base, Duration limit) {
    Wire wire = new Wire(base, limit, trusted());
    if (!wire.address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "\"%s\" is another machine; tests stay on the loopback address".formatted(base));
    }
    return wire;
  }

  /**
   * The way to a server anywhere, for who asks for it by name.
   *
   * @param base its address; what stands before the paths of the contracts may have a path, too
   * @throws IllegalArgumentException if it is no http or https URI, or there is no such host
   */
  public static Wire anywhere(URI base) {
    return anywhere(base, trusted());
  }

  /** The same where these decide which server to trust. */
  static Wire anywhere(URI base, SSLSocketFactory tls) {
    return new Wire(base, LIMIT, tls);
  }

  private static SSLSocketFactory trusted() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @throws UncheckedIOException if there is none within the limit, or none that is HTTP; the
   *     message tells the request without its secrets
   */
  public Exchange send(Request request) {
    List<String> all = new ArrayList<>(secrets);
    all.addAll(request.secrets());
    String shown = request.curl(base, all);
    return exchange(request, request.bytes(base), request.method(), shown, all);
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
            .formatted(
                message.length,
                base.getRawAuthority(),
                Secrets.shorten(Secrets.maskQuery(firstLine)));
    return exchange(null, message, firstLine.split(" ", 2)[0], masked(shown), secrets);
  }

  private Exchange exchange(
      @Nullable Request request, byte[] message, String method, String shown, List<String> masked) {
    Supplier<Exchange> once = () -> once(request, message, method, shown, masked);
    return pace == null ? once.get() : pace.send(once);
  }

  private Exchange once(
      @Nullable Request request, byte[] message, String method, String shown, List<String> masked) {
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
        var secured = secured(socket);
        var unsent = write(secured, message);
        try {
          var answer = new AnswerReader(secured.getInputStream());
          return answer.read(request, method, shown, masked);
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
      throw new UncheckedIOException(Secrets.maskAll("%s: %s".formatted(reason, shown), masked), e);
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

  @Override
  public String toString() {
    return base.toString();
  }
}

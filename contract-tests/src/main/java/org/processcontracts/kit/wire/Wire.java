package org.processcontracts.kit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over plain sockets, one connection each. An HTTP client would refuse, mend or add
 * to the odd requests that a contract must survive.
 */
public final class Wire {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final URI base;
  private final Server server;
  private final Duration limit;
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
      InetAddress host = InetAddress.getByName(base.getHost());
      int port = base.getPort() < 0 ? usual : base.getPort();
      this.server = new Server(base, new InetSocketAddress(host, port), tls);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("There is no host \"%s\"".formatted(base.getHost()), e);
    }
    this.base = base;
    this.limit = limit;
    this.pace = null;
    this.secrets = List.of();
  }

  private Wire(Wire other, Duration limit, @Nullable Pace pace, List<String> secrets) {
    this.base = other.base;
    this.server = other.server;
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
    if (!wire.server.address().getAddress().isLoopbackAddress()) {
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
   * Sees whether an HTTP server is there: its answer to {@code GET /} has to begin as one, whatever
   * else is in it.
   *
   * @throws UncheckedIOException if nothing comes within the limit, or no HTTP
   * @throws TimeOverException as in {@link #send(Request)}
   */
  public void greet() {
    Request request = Request.of("GET", "/");
    if (pace != null) {
      pace.await();
    }
    once(request.bytes(base), request.curl(base, secrets), secrets, AnswerReader::begun);
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @throws UncheckedIOException if there is none within the limit, or none that is HTTP; the
   *     message tells the request without its secrets
   * @throws TimeOverException if the time that the pace has for all requests is over
   */
  public Exchange send(Request request) {
    List<String> all = new ArrayList<>(secrets);
    all.addAll(request.secrets());
    String shown = request.curl(base, all);
    return exchange(
        request.bytes(base),
        shown,
        all,
        answer -> answer.read(request, request.method(), shown, all));
  }

  /**
   * Sends these bytes as they are, and waits for the whole answer.
   *
   * @throws UncheckedIOException as in {@link #send(Request)}
   * @throws TimeOverException as in {@link #send(Request)}
   */
  public Exchange sendRaw(byte[] message) {
    var firstLine = new String(message, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    var method = firstLine.split(" ", 2)[0];
    var shown =
        masked(
            "%d raw bytes to %s: %s"
                .formatted(
                    message.length,
                    base.getRawAuthority(),
                    Secrets.shorten(Secrets.maskQuery(firstLine))));
    return exchange(message, shown, secrets, answer -> answer.read(null, method, shown, secrets));
  }

  private Exchange exchange(
      byte[] message, String shown, List<String> masked, Server.Reading<Exchange> reading) {
    Supplier<Exchange> once = () -> once(message, shown, masked, reading);
    return pace == null ? once.get() : pace.send(once);
  }

  private <T> T once(byte[] message, String shown, List<String> masked, Server.Reading<T> reading) {
    Duration time = pace == null ? limit : pace.within(limit);
    try {
      return server.ask(message, time, reading);
    } catch (IOException e) {
      // Who had less than the limit is not told to be slow.
      if (pace != null && time.compareTo(limit) < 0 && e instanceof SocketTimeoutException) {
        throw pace.over();
      }
      throw new UncheckedIOException(
          Secrets.maskAll("%s: %s".formatted(e.getMessage(), shown), masked), e);
    }
  }

  @Override
  public String toString() {
    return base.toString();
  }
}

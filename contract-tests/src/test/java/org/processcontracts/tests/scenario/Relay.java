package org.processcontracts.tests.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Header;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

/**
 * Stands before a target, notes what the client sends, and tells the target what the client itself
 * has no word for.
 */
final class Relay implements AutoCloseable {

  /** Headers that concern one connection alone. */
  private static final Set<String> HOP =
      Set.of(
          "connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade");

  /** A request as it came over the wire; header names in any case. */
  record Seen(String method, URI target, Map<String, List<String>> headers, byte[] body) {}

  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  Relay(Wire target, UnaryOperator<Request> change) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> relay(exchange, target, change));
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All requests so far. */
  List<Seen> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void relay(HttpExchange from, Wire to, UnaryOperator<Request> change) throws IOException {
    try (from) {
      byte[] body = from.getRequestBody().readAllBytes();
      seen.add(
          new Seen(
              from.getRequestMethod(),
              from.getRequestURI(),
              Map.copyOf(from.getRequestHeaders()),
              body));
      Exchange answer = to.send(change.apply(request(from, body)));
      for (Header header : answer.headers()) {
        if (!isHop(header.name())) {
          from.getResponseHeaders().add(header.name(), header.value());
        }
      }
      from.sendResponseHeaders(answer.status(), answer.body().length);
      from.getResponseBody().write(answer.body());
    }
  }

  private static Request request(HttpExchange from, byte[] body) {
    Request request = Request.of(from.getRequestMethod(), from.getRequestURI().toString());
    for (var header : from.getRequestHeaders().entrySet()) {
      for (String value : isHop(header.getKey()) ? List.<String>of() : header.getValue()) {
        request = request.header(header.getKey(), value);
      }
    }
    return body.length == 0 ? request : request.body(body);
  }

  private static boolean isHop(String name) {
    return HOP.contains(name.toLowerCase(Locale.ROOT));
  }
}

package org.processcontracts.tests.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.processcontracts.tests.wire.Exchange;
import org.processcontracts.tests.wire.Header;
import org.processcontracts.tests.wire.Request;
import org.processcontracts.tests.wire.Wire;

/**
 * Stands before a target and asks it for one documented answer, as the client itself has no word
 * for that.
 */
final class PreferringRelay implements AutoCloseable {

  /** Headers that concern one connection alone. */
  private static final Set<String> HOP =
      Set.of(
          "connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade");

  private final HttpServer server;

  PreferringRelay(URI target, String preference) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> relay(exchange, Wire.to(target), preference));
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void relay(HttpExchange from, Wire to, String preference) throws IOException {
    try (from) {
      Request request = Request.of(from.getRequestMethod(), from.getRequestURI().toString());
      for (var header : from.getRequestHeaders().entrySet()) {
        if (!isHop(header.getKey())) {
          request = request.header(header.getKey(), header.getValue().get(0));
        }
      }
      byte[] body = from.getRequestBody().readAllBytes();
      request = request.header("Prefer", preference);
      Exchange answer = to.send(body.length == 0 ? request : request.body(body));
      for (Header header : answer.headers()) {
        if (!isHop(header.name())) {
          from.getResponseHeaders().add(header.name(), header.value());
        }
      }
      from.sendResponseHeaders(answer.status(), answer.body().length);
      from.getResponseBody().write(answer.body());
    }
  }

  private static boolean isHop(String name) {
    return HOP.contains(name.toLowerCase(Locale.ROOT));
  }
}

package org.processcontracts.kit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Documented;

/** Answers every request as it is told to, on a port of its own. */
public final class FakeServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  /** Answers. */
  public interface Handler {
    /** Answers one request; the answer is JSON, unless it says otherwise. */
    void handle(HttpExchange exchange) throws IOException;
  }

  private FakeServer(int port, Handler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          if (!exchange.getRequestURI().toString().equals("/")) {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          }
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            handler.handle(exchange);
          }
        });
    server.start();
  }

  /** One that answers all so. */
  public static FakeServer answering(Handler handler) throws IOException {
    return new FakeServer(0, handler);
  }

  /** As EDS that has the documented contract. */
  static FakeServer eds() throws IOException {
    return new FakeServer(0, FakeServer::eds);
  }

  /** The same where another one was. */
  static FakeServer edsAt(int port) throws IOException {
    return new FakeServer(port, FakeServer::eds);
  }

  /** The same, but it does not answer the last of so many requests, and tells that it is there. */
  static FakeServer eds(int last, CountDownLatch there) throws IOException {
    CountDownLatch requests = new CountDownLatch(last);
    return new FakeServer(
        0,
        exchange -> {
          if (!exchange.getRequestURI().toString().equals("/")) {
            requests.countDown();
          }
          if (requests.getCount() > 0) {
            eds(exchange);
            return;
          }
          there.countDown();
          try {
            TimeUnit.MINUTES.sleep(1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  static void eds(HttpExchange exchange) throws IOException {
    boolean known =
        exchange
            .getRequestURI()
            .getPath()
            .endsWith("/AGRTconnector-00003b53a05caccd4c53b509000000000000");
    send(exchange, known ? 200 : 400, documented(known ? "200/contract" : "400/contract-absent"));
  }

  static String documented(String answer) {
    ContractFile eds =
        ContractFile.packaged().stream().filter(it -> it.api().equals("eds")).findFirst().get();
    return Documented.of(eds.contract(), eds.contract().operation("showContract"))
        .filter(it -> it.key().equals(answer))
        .findFirst()
        .get()
        .example()
        .value()
        .toString();
  }

  /** Sends a whole answer. */
  public static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Where it is. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Method and target of each request but the first look whether somebody is there. */
  List<String> seen() {
    return seen;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

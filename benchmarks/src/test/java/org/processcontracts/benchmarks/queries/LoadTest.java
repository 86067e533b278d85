package org.processcontracts.benchmarks.queries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final Call GET = new Call("/all?of=it", "X-Auth-Token: t", "");
  private static final Call POST = new Call("/search", "", "{\"text\":\"数\"}");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(Load.CLIENTS);
  private HttpServer server;
  private URI base;

  /** Whether lengths are told, whether connections are kept, and which status comes. */
  private boolean chunked;

  private boolean closing;
  private int status = 200;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
          byte[] answer = "{\"count\":100,\"text\":\"数\"}".getBytes(UTF_8);
          if (closing) {
            exchange.getResponseHeaders().set("Connection", "close");
          }
          exchange.sendResponseHeaders(status, chunked ? 0 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
    base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void shouldSendTheCallsInTurn() {
    Latencies latencies = Load.of(base, List.of(GET, POST), 40, LIMIT);
    assertThat(latencies.count()).isEqualTo(40);
    assertThat(seen).hasSize(40).filteredOn(it -> it.equals("GET /all?of=it ")).hasSize(20);
    assertThat(seen).filteredOn(it -> it.equals("POST /search {\"text\":\"数\"}")).hasSize(20);
  }

  @Test
  void shouldReadChunks() throws Exception {
    chunked = true;
    try (Connection connection = new Connection(base)) {
      for (int i = 0; i < 3; i++) {
        assertThat(connection.exchange(POST.to(base)).text())
            .isEqualTo("{\"count\":100,\"text\":\"数\"}");
      }
    }
  }

  @Test
  void shouldConnectAgainWhenTheServerWantsIt() {
    closing = true;
    assertThat(Load.of(base, List.of(GET), 20, LIMIT).count()).isEqualTo(20);
  }

  @Test
  void shouldEndAtTheLimit() {
    Latencies latencies = Load.of(base, List.of(GET), 1_000_000, Duration.ofMillis(50));
    assertThat(latencies.count()).isBetween(2, 999_999);
    assertThat(latencies.nanos()[0]).isPositive();
  }

  @Test
  void shouldNotCountAChangeOfStatusAsAnAnswer() {
    server.createContext(
        "/sometimes",
        exchange -> {
          exchange.sendResponseHeaders(seen.size() < 10 ? 200 : 503, -1);
          seen.add("sometimes");
          exchange.close();
        });
    assertThatThrownBy(() -> Load.of(base, List.of(new Call("/sometimes", "", "")), 100, LIMIT))
        .hasStackTraceContaining("503");
  }
}

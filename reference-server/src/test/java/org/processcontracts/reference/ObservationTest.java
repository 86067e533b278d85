package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api.Answer;
import org.slf4j.LoggerFactory;

/** The identifier of a request, and the one line that tells of it. */
class ObservationTest {

  private static final Key ID = new Key("header", "X-Request-Id");

  /** One place, nobody may wait for it, and who sends nothing for half a second is gone. */
  private static final Server NARROW =
      Server.start(
          Database.H2,
          Map.of(
              "reference.limits.requests", "1",
              "reference.limits.waiting", "0",
              "server.tomcat.connection-timeout", "500ms"));

  private final Api bcs = Api.of(Server.on(Database.H2), "bcs");
  private final Logger logger = (Logger) LoggerFactory.getLogger("requests");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void deafen() {
    logger.detachAppender(log);
    logger.setLevel(Level.WARN);
  }

  @Test
  void shouldTellOfARequestInOneLine() throws InterruptedException {
    Answer answer = send("my-request.1");
    assertThat(answer.headers()).containsEntry("X-Request-Id", "my-request.1");
    assertThat(lines(1))
        .allMatch(
            line ->
                line.startsWith(
                    "request=my-request.1 method=GET path=/v2/{project_id}/operation/record"
                        + " status=200"));
  }

  @ParameterizedTest
  @CsvSource({
    "413, Content-Length: 2000000, 2000000",
    "415, Content-Type: text/plain, 0",
    "415, Content-Encoding: gzip, 0",
    "408, Content-Length: 10, 1"
  })
  void shouldTellThePathOfABodyThatIsNotTaken(int status, String header, int sent)
      throws Exception {
    String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n";
    String path = "/v1/datashare/dataset/query-processes";
    try (Socket socket = new Socket("127.0.0.1", NARROW.base().getPort())) {
      socket.setSoTimeout(20_000);
      String message = head.formatted(path, header) + " ".repeat(sent);
      socket.getOutputStream().write(message.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
    assertThat(lines(1)).allMatch(it -> it.contains("path=%s status=%d".formatted(path, status)));
  }

  @Test
  void shouldTellThePathOfARequestThatFindsNoPlaceOrNoDatabase() throws Exception {
    Api narrow = Api.of(NARROW, "bcs");
    HikariDataSource pool = NARROW.context().getBean(HikariDataSource.class);
    List<Connection> taken = new ArrayList<>();
    for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
      taken.add(pool.getConnection());
    }
    var first = CompletableFuture.supplyAsync(() -> narrow.send(narrow.documented("")).text());
    String second = narrow.send(narrow.documented("")).text();
    assertThat(List.of(first.get(20, TimeUnit.SECONDS), second))
        .anyMatch(text -> text.contains("reference.limits.requests"))
        .anyMatch(text -> text.contains("The database is not available"));
    for (Connection connection : taken) {
      connection.close();
    }
    assertThat(lines(2))
        .allMatch(it -> it.contains("path=/v2/{project_id}/operation/record status=503"));
  }

  @Test
  void shouldTellThePathOfARequestThatIsRefusedEarly() throws InterruptedException {
    URI address = bcs.address("/v2/anything/operation/record");
    bcs.send(HttpRequest.newBuilder(address).DELETE().timeout(Duration.ofSeconds(10)).build());
    bcs.send(
        HttpRequest.newBuilder(address.resolve("/v2/anything/else"))
            .timeout(Duration.ofSeconds(10))
            .build());
    assertThat(lines(2))
        .anyMatch(it -> it.contains("path=/v2/{project_id}/operation/record status=405"))
        .anyMatch(it -> it.contains("path=- status=404"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "a=b", "\"", "ü", ""})
  void shouldMakeAnIdentifierOfItsOwn(String sent) {
    assertThat(send(sent).headers().get("X-Request-Id")).isNotEqualTo(sent).hasSize(36);
  }

  @Test
  void shouldNotKeepALongIdentifier() {
    assertThat(send("a".repeat(64)).headers().get("X-Request-Id")).hasSize(64);
    assertThat(send("a".repeat(65)).headers().get("X-Request-Id")).hasSize(36);
  }

  /** So many; they are written when the answers are already on their way. */
  private List<String> lines(int count) throws InterruptedException {
    for (int i = 0; log.list.size() < count && i < 100; i++) {
      Thread.sleep(50);
    }
    List<String> lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines).hasSize(count);
    return lines;
  }

  private Answer send(String id) {
    Request request = bcs.documented("").with(ID, id);
    return bcs.send(request);
  }
}

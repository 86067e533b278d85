package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api.Answer;
import org.slf4j.LoggerFactory;

/** The identifier of a request, and the one line that tells of it. */
class ObservationTest {

  private static final Key ID = new Key("header", "X-Request-Id");

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
    // It is written when the answer is already on its way.
    for (int i = 0; log.list.isEmpty() && i < 100; i++) {
      Thread.sleep(50);
    }
    assertThat(log.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .startsWith(
            "request=my-request.1 method=GET path=/v2/{project_id}/operation/record status=200");
  }

  @Test
  void shouldTellThePathOfARequestThatIsRefusedEarly() throws InterruptedException {
    URI address = bcs.address("/v2/anything/operation/record");
    bcs.send(HttpRequest.newBuilder(address).DELETE().timeout(Duration.ofSeconds(10)).build());
    bcs.send(
        HttpRequest.newBuilder(address.resolve("/v2/anything/else"))
            .timeout(Duration.ofSeconds(10))
            .build());
    for (int i = 0; log.list.size() < 2 && i < 100; i++) {
      Thread.sleep(50);
    }
    assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
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

  private Answer send(String id) {
    Request request = bcs.documented("").with(ID, id);
    return bcs.send(request);
  }
}

package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** No secret is found anywhere but in the request that brought it, whatever became of that. */
class SecretsTest {

  private static final String CANARY = "canary-4711";
  private static final List<String> SECRETS =
      List.of(CANARY, Server.TOKEN, "certificate-of-the-tester", "key-of-the-tester");

  private static final Key TOKEN = new Key("header", "X-Auth-Token");

  @TempDir Path folder;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<String> answers = new ArrayList<>();

  @BeforeEach
  void listen() {
    log.start();
  }

  @AfterEach
  void deafen() {
    root.detachAppender(log);
  }

  @Test
  void shouldKeepSecrets() throws Exception {
    try (Server server = Server.start(folder, Map.of("logging.level.requests", "info"))) {
      root.addAppender(log);
      successes(server);
      failures(server);
      answers.add(text(server, "/actuator/prometheus"));
    }
    assertThat(answers.get(answers.size() - 1)).contains("http_server_requests_seconds_count{");
    assertThat(log.list).hasSizeGreaterThan(10);
    for (String secret : SECRETS) {
      assertThat(answers).noneMatch(answer -> answer.contains(secret));
      assertThat(log.list).noneMatch(event -> text(event).contains(secret));
      assertThat(database()).doesNotContain(secret);
    }
  }

  private void successes(Server server) {
    Api bcs = Api.of(server, "bcs");
    Request request = bcs.documented("").with(new Key("path", "project_id"), "tests");
    ask(bcs, request.with(TOKEN, Server.TOKEN), 200);
    Api dadayun = Api.of(server, "dadayun");
    Key bearer = new Key("header", "Authorization");
    ask(dadayun, dadayun.documented("").with(bearer, "Bearer " + Server.TOKEN), 200);
    ask(Api.of(server, "datashare"), datashare(server, "key-of-the-tester"), 200);
  }

  private void failures(Server server) throws IOException {
    Api bcs = Api.of(server, "bcs");
    Request request = bcs.documented("").with(TOKEN, CANARY);
    ask(bcs, request, 401);
    ask(bcs, request.with(TOKEN, CANARY.repeat(4_000)), 400);
    ask(bcs, request.with(new Key("query", "operation_status"), CANARY), 400);
    ask(bcs, request.with(new Key("header", "X-Request-Id"), CANARY + " with spaces"), 401);
    Api eds = Api.of(server, "eds");
    ask(eds, eds.documented("").with(TOKEN, CANARY), 401);
    Api dadayun = Api.of(server, "dadayun");
    ask(dadayun, dadayun.documented("").with(new Key("header", "Authorization"), CANARY), 401);
    Key filter = new Key("query", "filter");
    ask(dadayun, dadayun.documented("").with(filter, "[\"" + CANARY + "\"]"), 400);
    Api datashare = Api.of(server, "datashare");
    ask(datashare, datashare(server, CANARY), 401);
    ObjectNode body = (ObjectNode) datashare(server, CANARY).body();
    ask(datashare, new Request(Map.of(), body.deepCopy().put("cryptoMethod", CANARY)), 400);
    ask(datashare, new Request(Map.of(), body.deepCopy().put(CANARY, CANARY)), 400);
    for (String broken : List.of("{\"sk\":\"" + CANARY, "{\"sk\":" + CANARY + "}", CANARY)) {
      HttpRequest http =
          datashare.http(datashare.documented("")).POST(BodyPublishers.ofString(broken)).build();
      answers.add(datashare.send(http).text());
    }
  }

  private static Request datashare(Server server, String key) {
    ObjectNode body = (ObjectNode) Api.of(server, "datashare").documented("").body();
    body.put("orgID", "tests").put("cert", "certificate-of-the-tester").put("sk", key);
    return new Request(Map.of(), body);
  }

  private void ask(Api api, Request request, int status) {
    var answer = api.send(request);
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    answers.add(answer.text() + answer.headers());
  }

  private static String text(Server server, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.base().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static String text(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + event.getMDCPropertyMap() + trace;
  }

  private String database() throws IOException {
    return Files.readString(folder.resolve("records.mv.db"), ISO_8859_1);
  }
}

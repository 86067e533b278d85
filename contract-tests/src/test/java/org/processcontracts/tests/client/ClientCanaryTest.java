package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.Json;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.Transport;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.enos.EnosClient;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.FlowInstanceAction;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import org.processcontracts.client.testing.FakeTransport;

/** Secrets of every kind, through every kind of end: none is ever seen but by the service. */
@Timeout(60)
class ClientCanaryTest {

  private static final String CANARY = "C4nary";
  private static final String TOKEN = CANARY + "-token/of+some=length";
  private static final String CERTIFICATE =
      "-----BEGIN " + CANARY + "-----\n\"cert\"\n-----END-----";
  private static final String KEY = CANARY + " key\n\\with\t\"quotes\"";

  private final Logger logger = Logger.getLogger("org.processcontracts.client");
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
          if (line.getThrown() != null) {
            lines.add(printed(line.getThrown()));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @TempDir Path folder;

  /** What the service says: all secrets that it was sent. */
  private volatile List<String> echoes = List.of(TOKEN);

  @BeforeEach
  void listen() {
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 401, 403, 404, 500, 503, 0, -1})
  void shouldShowNoSecret(int status) throws Exception {
    try (var service =
        new LoopbackService(
            out -> {
              if (status > 0) {
                byte[] body = Json.write(echoes).getBytes(StandardCharsets.UTF_8);
                String head =
                    "HTTP/1.1 %d Answer\r\nContent-Type: application/json\r\nX-Echo: %s\r\n"
                        .formatted(status, Json.write(echoes.get(0)));
                String end = "Content-Length: %d\r\n\r\n".formatted(body.length);
                out.write((head + end).getBytes(StandardCharsets.US_ASCII));
                out.write(body);
              } else if (status < 0) {
                Thread.sleep(2_000);
              }
            })) {
      bcs(service.endpoint());
      dadayun(service.endpoint());
      datashare(service.endpoint());
      enos(service.endpoint());
      assertThat(service.received()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(service.received().toString()).contains(TOKEN);
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(8).anyMatch(line -> line.contains("***"));
    assertThat(seen).isNotEmpty();
    assertThat(lines).noneMatch(ClientCanaryTest::betrays);
    assertThat(seen).noneMatch(ClientCanaryTest::betrays);
  }

  private void bcs(URI endpoint) throws Exception {
    var request = ListOpRecordRequest.builder().projectId("p").xAuthToken(TOKEN).build();
    seen.add(request.toString());
    for (var builder : List.of(BcsClient.builder(), BcsClient.builder().token(() -> TOKEN))) {
      try (var client = set(builder, endpoint, "bcs").build()) {
        note(() -> client.listOpRecord(request));
        note(() -> client.listOpRecordAsync(request).join());
      }
    }
    readRecording("bcs");
  }

  private void dadayun(URI endpoint) throws Exception {
    var request = ListWorkflowInstancesRequest.builder().templateId("t").build();
    try (var client = set(DadayunClient.builder().token(TOKEN), endpoint, "dadayun").build()) {
      note(() -> client.listWorkflowInstances(request));
    }
    readRecording("dadayun");
  }

  private void datashare(URI endpoint) throws Exception {
    echoes = List.of(KEY, CERTIFICATE, "and " + KEY);
    var credentials = Credentials.certificate(CERTIFICATE, KEY);
    var body =
        Json.read("{\"cert\":" + Json.write(CERTIFICATE) + "}", QueryProcessesRequestBody.class);
    var request = QueryDatasetSharingProcessListRequest.builder().body(body).build();
    seen.add(request + " " + body + " " + credentials);
    try (var client =
        set(DatashareClient.builder().credentials(credentials), endpoint, "datashare").build()) {
      note(() -> client.queryDatasetSharingProcessList(request));
    }
    readRecording("datashare");
  }

  private void enos(URI endpoint) throws Exception {
    echoes = List.of(TOKEN);
    var credentials = Credentials.gateway(CANARY + "AppSecret", () -> TOKEN);
    seen.add(credentials + " " + credentials.proof(null, Runnable::run).get());
    var request =
        ListFlowInstancesRequest.builder()
            .userId("u")
            .orgId("o")
            .action(FlowInstanceAction.SEARCH)
            .body(Json.read("{}", FlowInstanceQuery.class))
            .build();
    try (var client =
        set(EnosClient.builder().credentials(credentials), endpoint, "enos").build()) {
      note(() -> client.listFlowInstances(request));
    }
    readRecording("enos");
  }

  private <C> ClientBuilder<C> set(ClientBuilder<C> builder, URI endpoint, String name) {
    Transport real = Transport.jdk(Duration.ofSeconds(5));
    return builder
        .endpoint(endpoint)
        .retryPolicy(RetryPolicy.builder().maxAttempts(2).firstDelay(Duration.ofMillis(1)).build())
        .requestTimeout(Duration.ofMillis(500))
        .observer(attempt -> seen.add(attempt.toString()))
        .transport(FakeTransport.recording(real, folder.resolve(name + ".json")));
  }

  private void note(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown != null) {
      seen.add(printed(thrown));
    }
  }

  private void readRecording(String name) throws Exception {
    seen.add(Files.readString(folder.resolve(name + ".json")));
  }

  private static boolean betrays(String text) {
    return text.contains(CANARY);
  }

  private static String printed(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}

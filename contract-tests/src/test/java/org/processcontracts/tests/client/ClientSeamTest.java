package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.client.ApiErrorException;
import org.processcontracts.client.Attempt;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.Interceptor;
import org.processcontracts.client.Json;
import org.processcontracts.client.Transport;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.testing.FakeTransport;

/** What stands between a client and the network. */
@Timeout(30)
class ClientSeamTest {

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").xAuthToken("a-token").build();

  private final List<String> order = new ArrayList<>();

  @Test
  void shouldPassInterceptorsInAndOut() {
    var transport = new FakeTransport().answer(200, "{}");
    try (var client =
        BcsClient.builder()
            .endpoint("http://bcs.example")
            .transport(transport)
            .interceptor(noting("first"))
            .interceptor(noting("second"))
            .build()) {
      assertThat(client.listOpRecord(REQUEST).body().count()).isEqualTo(12);
    }
    assertThat(order).containsExactly("first", "second", "second", "first");
    assertThat(transport.requests().get(0).headers()).containsEntry("X-Trace", "second");
  }

  @Test
  void shouldEndWithWhatAnInterceptorThrows() {
    var refused = new IllegalCallerException("not today");
    var transport = new FakeTransport().answer(200, "{}");
    Interceptor refusing =
        new Interceptor() {
          @Override
          public TransportAnswer answer(TransportRequest request, TransportAnswer answer) {
            throw refused;
          }
        };
    try (var client =
        BcsClient.builder()
            .endpoint("http://bcs.example")
            .transport(transport)
            .interceptor(refusing)
            .build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).isSameAs(refused);
    }
  }

  @Test
  void shouldTellAnObserverOfEachAttempt() throws Exception {
    List<Attempt> attempts = new ArrayList<>();
    try (var service = LoopbackService.answering(200, "{\"count\":1}");
        var client =
            BcsClient.builder().endpoint(service.endpoint()).observer(attempts::add).build()) {
      client.listOpRecord(REQUEST);
    }
    assertThat(attempts)
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.operation()).isEqualTo("listOpRecord");
              assertThat(attempt.status()).isEqualTo(200);
              assertThat(attempt.bytesSent()).isZero();
              assertThat(attempt.bytesReceived()).isEqualTo(11);
              assertThat(attempt.duration()).isPositive();
              assertThat(attempt.failure()).isNull();
            });
  }

  @Test
  void shouldTellWhatAFakeTransportLacks() {
    try (var client =
        BcsClient.builder().endpoint("http://bcs.example").transport(new FakeTransport()).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(AssertionError.class)
          .hasMessage("no answer is left for GET http://bcs.example/v2/p/operation/record");
    }
  }

  @Test
  void shouldReplayWhatItRecorded(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("exchanges.json");
    String answer = "{ \"items\": [], \"echo\": \"the secret\\u0020key says 1.10\" }";
    var body =
        Json.read("{\"orgID\":\"o\",\"sk\":\"the secret key\"}", QueryProcessesRequestBody.class);
    var request = QueryDatasetSharingProcessListRequest.builder().body(body).build();
    try (var service = LoopbackService.answering(200, answer, "X-Echo: the secret key");
        var client =
            datashare(FakeTransport.recording(Transport.jdk(Duration.ofSeconds(5)), file))
                .endpoint(service.endpoint())
                .build()) {
      client.queryDatasetSharingProcessList(request);
    }
    try (var client =
        datashare(FakeTransport.replaying(file)).endpoint("http://another.example").build()) {
      var replayed = client.queryDatasetSharingProcessList(request);
      assertThat(replayed.body().items()).isEmpty();
      assertThat(replayed.headers().firstValue("X-Echo")).hasValue("***");
      assertThat(replayed.body().additionalProperties().get("echo").stringValue())
          .isEqualTo("*** says 1.10");
      assertThatThrownBy(() -> client.queryDatasetSharingProcessList(request))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("no exchange is left for POST");
    }
    assertThat(Files.readString(file))
        .contains("\"orgID\" : \"o\"", "\"sk\" : \"***\"", "\"cert\" : \"***\"")
        .doesNotContain("secret key", "a long certificate");
  }

  @Test
  void shouldReplayToTheByteWhatHoldsNoSecret(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("exchanges.json");
    for (String body : List.of("{\"count\":1.10}", " {\"count\": 12}", "<html>", "", "\u00ff项目")) {
      try (var service = LoopbackService.answering(500, body);
          var client =
              BcsClient.builder()
                  .endpoint(service.endpoint())
                  .transport(FakeTransport.recording(Transport.jdk(Duration.ofSeconds(5)), file))
                  .build()) {
        assertThatThrownBy(() -> client.listOpRecord(REQUEST)).hasMessageContaining("500");
      }
      try (var client =
          BcsClient.builder()
              .endpoint("http://bcs.example")
              .transport(FakeTransport.replaying(file))
              .build()) {
        var thrown =
            catchThrowableOfType(ApiErrorException.class, () -> client.listOpRecord(REQUEST));
        assertThat(thrown.rawBody()).asString(StandardCharsets.UTF_8).isEqualTo(body);
      }
    }
  }

  private static ClientBuilder<DatashareClient> datashare(Transport transport) {
    return DatashareClient.builder()
        .transport(transport)
        .credentials(Credentials.certificate("a long certificate", "a key of no use"));
  }

  private Interceptor noting(String name) {
    return new Interceptor() {
      @Override
      public TransportRequest request(TransportRequest request) {
        order.add(name);
        return request.withHeader("x-trace", name).withHeader("X-Trace", name);
      }

      @Override
      public TransportAnswer answer(TransportRequest request, TransportAnswer answer) {
        order.add(name);
        String count = new String(answer.body(), StandardCharsets.UTF_8).replaceAll("\\D", "");
        String next = name.equals("first") ? count + "2" : count + "1";
        return answer.withBody(("{\"count\":" + next + "}").getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}

package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.processcontracts.client.ApiCredentialsException;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.Interceptor;
import org.processcontracts.client.Json;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
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

/** Who asks, and what happens when the service does not believe it. */
@Timeout(30)
class ClientCredentialsTest {

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").build();

  private final FakeTransport transport = new FakeTransport();

  @Test
  void shouldFillTheHeaderOfTheContractUnlessTheRequestDoes() {
    transport.answer(200, "{}").answer(200, "{}");
    try (var client = bcs("the-clients-token")) {
      client.listOpRecord(REQUEST);
      client.listOpRecord(REQUEST.toBuilder().xAuthToken("the-requests-token").build());
    }
    assertThat(transport.requests())
        .extracting(request -> request.headers().get("X-Auth-Token"))
        .containsExactly("the-clients-token", "the-requests-token");
    assertThat(transport.requests())
        .noneMatch(request -> request.headers().containsKey("Authorization"));
  }

  @Test
  void shouldBearATokenWhereTheContractNamesNone() {
    transport.answer(200, "[]");
    try (var client =
        DadayunClient.builder()
            .endpoint("http://dadayun.example")
            .transport(transport)
            .token("a-token")
            .build()) {
      client.listWorkflowInstances(ListWorkflowInstancesRequest.builder().templateId("t").build());
    }
    assertThat(transport.requests().get(0).headers())
        .containsEntry("Authorization", "Bearer a-token");
  }

  @Test
  void shouldRefuseACallWithoutAToken() {
    try (var client =
        BcsClient.builder().endpoint("http://bcs.example").transport(transport).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "listOpRecord needs the header X-Auth-Token: set it in the request, or give the"
                  + " client credentials");
    }
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void shouldAskForAnotherTokenOnce() {
    var tokens = tokens("first", "second", "third");
    transport.answer(401, "{}").answer(200, "{}").answer(200, "{}");
    transport.answer(401, "{}").answer(401, "{}");
    try (var client = bcs(tokens)) {
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ListOpRecordException.Status401.class);
    }
    assertThat(transport.requests())
        .extracting(request -> request.headers().get("X-Auth-Token"))
        .containsExactly("first", "second", "second", "second", "third");
  }

  @Test
  void shouldNotSendTheSameTokenTwice() {
    transport.answer(401, "{}").answer(401, "{}");
    try (var fixed = bcs("a-token");
        var same = bcs(() -> "a-token")) {
      for (var client : List.of(fixed, same)) {
        assertThatThrownBy(() -> client.listOpRecord(REQUEST))
            .isInstanceOf(ListOpRecordException.Status401.class);
      }
    }
    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void shouldShareOneRefreshAmongCalls() throws Exception {
    var asked = new AtomicInteger();
    var release = new CountDownLatch(1);
    Supplier<String> slow =
        () -> {
          if (asked.incrementAndGet() > 1) {
            await(release);
          }
          return "token-" + asked;
        };
    transport.otherwise(
        request ->
            TransportAnswer.json(
                "token-1".equals(request.headers().get("X-Auth-Token")) ? 401 : 200, "{}"));
    try (var client = bcs(slow);
        var other = bcs("token-of-another")) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(client.listOpRecordAsync(REQUEST));
      }
      assertThat(other.listOpRecord(REQUEST).status()).isEqualTo(200);
      assertThat(calls).noneMatch(CompletableFuture::isDone);
      release.countDown();
      for (var call : calls) {
        call.get(10, TimeUnit.SECONDS);
      }
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void shouldTellThatASupplierFailed() {
    var broken = new IllegalStateException("the vault is sealed");
    Queue<Supplier<String>> answers = new ConcurrentLinkedQueue<>();
    answers.add(
        () -> {
          throw broken;
        });
    answers.add(() -> "");
    answers.add(() -> "a-token");
    transport.answer(200, "{}");
    try (var client = bcs(() -> answers.remove().get())) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ApiCredentialsException.class)
          .hasMessage(
              "GET /v2/p/operation/record was not sent: the credentials threw"
                  + " IllegalStateException")
          .hasCause(broken);
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ApiCredentialsException.class)
          .hasRootCauseMessage("a token must not be null or empty");
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
    }
  }

  @Test
  void shouldRefuseATokenThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> BcsClient.builder().token(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BcsClient.builder().token("令牌"))
        .withMessage("a token must hold printable ASCII only, because it is sent as a header");
  }

  @Test
  void shouldFillCertificateAndKeyIntoTheBodyUnlessTheRequestDoes() {
    transport.answer(200, "{}").answer(200, "{}");
    var body = Json.read("{\"orgID\":\"o\",\"new\":1}", QueryProcessesRequestBody.class);
    try (var client =
        DatashareClient.builder()
            .endpoint("http://datashare.example")
            .transport(transport)
            .credentials(Credentials.certificate("a certificate", "a\nkey"))
            .build()) {
      client.queryDatasetSharingProcessList(datashare(body));
      client.queryDatasetSharingProcessList(
          datashare(Json.read("{\"sk\":\"mine\"}", QueryProcessesRequestBody.class)));
    }
    assertThat(Json.read(text(0), Object.class))
        .isEqualTo(
            Json.read(
                "{\"orgID\":\"o\",\"new\":1,\"cert\":\"a certificate\",\"sk\":\"a\\nkey\"}",
                Object.class));
    assertThat(text(1)).contains("\"sk\":\"mine\"", "\"cert\":\"a certificate\"");
  }

  @Test
  void shouldNameTheSecretThatABodyLacks() {
    try (var client =
        DatashareClient.builder()
            .endpoint("http://datashare.example")
            .transport(transport)
            .token("of no use here")
            .build()) {
      var body = Json.read("{\"cert\":\"c\"}", QueryProcessesRequestBody.class);
      assertThatThrownBy(() -> client.queryDatasetSharingProcessList(datashare(body)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "queryDatasetSharingProcessList needs the member sk of the body: set it in the"
                  + " request, or give the client credentials");
    }
    assertThat(transport.requests()).isEmpty();
  }

  /** The example that the gateway's documentation computes. */
  @Test
  void shouldSignAsTheGatewayDoes() throws Exception {
    String body = "{\n  \"count\": 20,\n  \"page\": 1,\n  \"desc\": \"描述\"\n}";
    var clock = InstantSource.fixed(Instant.ofEpochMilli(1572574909697L));
    var proof =
        Credentials.gateway("xxxappSecretxxx", () -> "xxxxaaaxxxx", clock)
            .proof(null, Runnable::run)
            .get(1, TimeUnit.SECONDS);
    var request =
        TransportRequest.of(
            "POST",
            URI.create("http://enos.example/x?k3=v3&k1=v1&k2=v2"),
            Map.of(),
            body.getBytes(StandardCharsets.UTF_8));

    assertThat(proof.sign(request).headers())
        .containsEntry("apim-accesstoken", "xxxxaaaxxxx")
        .containsEntry("apim-timestamp", "1572574909697")
        .containsEntry(
            "apim-signature", "59828328f6c1f9771015dc74e4929ae30f518a35a3d2353972c2ea46556fc981");
  }

  @Test
  void shouldSignWhatIsReallySent() throws Exception {
    transport.answer(200, "{\"code\":0}");
    Interceptor another =
        new Interceptor() {
          @Override
          public TransportRequest request(TransportRequest request) {
            return request.withBody("{\"changed\":true}".getBytes(StandardCharsets.UTF_8));
          }
        };
    try (var client =
        EnosClient.builder()
            .endpoint("http://enos.example")
            .transport(transport)
            .interceptor(another)
            .credentials(Credentials.gateway("an-app-secret", () -> "an-access-token"))
            .build()) {
      client.listFlowInstances(enos());
    }
    var headers = transport.requests().get(0).headers();
    String signed =
        "an-access-tokenactionsearchorgIdouserIdu&v"
            + text(0)
            + headers.get("apim-timestamp")
            + "an-app-secret";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(text(0)).isEqualTo("{\"changed\":true}");
    assertThat(headers).containsEntry("apim-signature", HexFormat.of().formatHex(digest));
  }

  private String text(int request) {
    return new String(transport.requests().get(request).body(), StandardCharsets.UTF_8);
  }

  private BcsClient bcs(String token) {
    return BcsClient.builder()
        .endpoint("http://bcs.example")
        .transport(transport)
        .token(token)
        .build();
  }

  private BcsClient bcs(Supplier<String> token) {
    return BcsClient.builder()
        .endpoint("http://bcs.example")
        .transport(transport)
        .token(token)
        .build();
  }

  private static Supplier<String> tokens(String... tokens) {
    return new ConcurrentLinkedQueue<>(List.of(tokens))::remove;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static QueryDatasetSharingProcessListRequest datashare(QueryProcessesRequestBody body) {
    return QueryDatasetSharingProcessListRequest.builder().body(body).build();
  }

  private static ListFlowInstancesRequest enos() {
    return ListFlowInstancesRequest.builder()
        .userId("u&v")
        .orgId("o")
        .action(FlowInstanceAction.SEARCH)
        .body(Json.read("{}", FlowInstanceQuery.class))
        .build();
  }
}

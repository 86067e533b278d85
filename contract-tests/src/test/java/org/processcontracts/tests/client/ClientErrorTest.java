package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiDecodingException;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.Json;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordResponse;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesException;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListException;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.eds.EdsClient;
import org.processcontracts.client.eds.EdsClient.ShowContractException;
import org.processcontracts.client.eds.EdsClient.ShowContractRequest;
import org.processcontracts.client.enos.EnosClient;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesException;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.FlowInstanceAction;
import org.processcontracts.client.enos.model.FlowInstanceQuery;

/** What a caller learns of an answer that is not the one that was hoped for. */
@Timeout(30)
class ClientErrorTest {

  private static final String TOKEN = "MIIT-the-token-of-bcs";

  @ParameterizedTest
  @ValueSource(ints = {300, 302, 400, 401, 403, 404, 407, 418, 429, 500, 503})
  void shouldThrowTheDocumentedErrorOfBcs(int status) throws Exception {
    String body = "{\"error_code\":\"BCS.4030403\",\"error_msg\":\"无权限\",\"trace\":1}";
    try (var service = LoopbackService.answering(status, body, "Retry-After: 7");
        var client = once(service)) {
      var thrown =
          catchThrowableOfType(
              ListOpRecordException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown.status()).isEqualTo(status);
      assertThat(thrown.headers().firstValue("retry-after")).hasValue("7");
      assertThat(thrown.error().errorCode()).isEqualTo("BCS.4030403");
      assertThat(thrown.error().errorMsg()).isEqualTo("无权限");
      assertThat(thrown.rawBody()).asString(StandardCharsets.UTF_8).isEqualTo(body);
      assertThat(thrown.method()).isEqualTo("GET");
      assertThat(thrown.path()).isEqualTo("/v2/p/operation/record");
      assertThat(thrown.operation()).isEqualTo("listOpRecord");
      assertThat(thrown)
          .hasMessage("GET /v2/p/operation/record answered " + status + ", code BCS.4030403");
    }
  }

  @Test
  void shouldThrowTheDocumentedErrorOfTheOthers() throws Exception {
    try (var service = LoopbackService.answering(500, "{\"Code\":\"InternalError\"}");
        var client = DadayunClient.builder().endpoint(service.endpoint()).build()) {
      var request = ListWorkflowInstancesRequest.builder().templateId("t").build();
      var thrown =
          catchThrowableOfType(
              ListWorkflowInstancesException.class, () -> client.listWorkflowInstances(request));
      assertThat(thrown.error().code()).isEqualTo("InternalError");
    }
    try (var service = LoopbackService.answering(500, "{\"errorCode\":\"BCS.5002046\"}");
        var client =
            DatashareClient.builder()
                .endpoint(service.endpoint())
                .credentials(Credentials.certificate("a certificate", "a key"))
                .build()) {
      var thrown =
          catchThrowableOfType(
              QueryDatasetSharingProcessListException.class,
              () -> client.queryDatasetSharingProcessList(datashare()));
      assertThat(thrown.error().errorCode()).isEqualTo("BCS.5002046");
    }
    try (var service = LoopbackService.answering(400, "{\"code\":62102,\"msg\":\"m\"}");
        var client = EnosClient.builder().endpoint(service.endpoint()).build()) {
      var request =
          ListFlowInstancesRequest.builder()
              .userId("u")
              .orgId("o")
              .action(FlowInstanceAction.SEARCH)
              .body(Json.read("{}", FlowInstanceQuery.class))
              .build();
      var thrown =
          catchThrowableOfType(
              ListFlowInstancesException.class, () -> client.listFlowInstances(request));
      assertThat(thrown.error().code()).isEqualTo(62102);
    }
    try (var service = LoopbackService.answering(400, "{\"data\":null,\"error_code\":\"EDS.1\"}");
        var client = EdsClient.builder().endpoint(service.endpoint()).build()) {
      var request =
          ShowContractRequest.builder()
              .projectId("p")
              .instanceId("i")
              .connectorId("c")
              .contractId("k")
              .xAuthToken(TOKEN)
              .build();
      var thrown =
          catchThrowableOfType(ShowContractException.class, () -> client.showContract(request));
      assertThat(thrown.error().errorCode()).isEqualTo("EDS.1");
      assertThat(thrown.error().has("data")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Bad gateway</html>", "null", "[1]", "{\"error_code\":", "7"})
  void shouldHaveNoErrorWhenTheBodyIsNone(String body) throws Exception {
    try (var service = LoopbackService.answering(502, body);
        var client = once(service)) {
      var thrown =
          catchThrowableOfType(
              ListOpRecordException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown.error()).isNull();
      assertThat(thrown.status()).isEqualTo(502);
      assertThat(thrown).hasMessage("GET /v2/p/operation/record answered 502");
    }
  }

  @Test
  void shouldKeepOnlyTheHeadOfALargeBody() throws Exception {
    try (var service = LoopbackService.answering(500, "x".repeat(1_000_000));
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(
              ListOpRecordException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown.rawBody()).hasSize(65_536);
    }
  }

  @Test
  void shouldNotFollowARedirect() throws Exception {
    try (var other = LoopbackService.answering(200, "{}");
        var service = LoopbackService.answering(307, "", "Location: " + other.endpoint() + "/x");
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(
              ListOpRecordException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown.status()).isEqualTo(307);
      assertThat(other.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "`` | it is empty",
        "null | it is null",
        "<html> | no JSON at its root (line 1, column",
        "[] | no OperationRecords at its root",
        "7 | no OperationRecords at its root",
        "{\"count\":1 | no JSON at /count (line 1, column",
        "{\"count\":01} | no JSON at /count",
        "{} {} | something after its end (line 1, column",
        "{\"operation_records\":[{},{\"desc\":tru}]} | no JSON at /operation_records/1/desc (line",
        "{\"operation_records\":[{\"x\":[{\"y\":]}]} | no JSON at /operation_records/0/*/*/* (line"
      })
  void shouldSayWhereASuccessCannotBeRead(String body, String where) throws Exception {
    try (var service = LoopbackService.answering(200, body);
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(
              ApiDecodingException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown)
          .hasMessageStartingWith("GET /v2/p/operation/record answered 200 with a body")
          .hasMessageContaining(where);
      assertThat(thrown.status()).isEqualTo(200);
      assertThat(thrown.rawBody()).asString(StandardCharsets.UTF_8).isEqualTo(body);
    }
  }

  @Test
  void shouldReadAnIncompleteSuccess() throws Exception {
    try (var service = LoopbackService.answering(200, "{\"operation_records\":[{}]}");
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      ListOpRecordResponse response = client.listOpRecord(bcs().build());

      assertThat(response.body().count()).isNull();
      assertThat(response.body().operationRecords().get(0).operationId()).isNull();
    }
  }

  @Test
  void shouldHaveAClassForEachDocumentedStatus() throws Exception {
    for (int status : new int[] {400, 401, 403, 404, 500, 409}) {
      try (var service = LoopbackService.answering(status, "{}");
          var client = once(service)) {
        var thrown =
            catchThrowableOfType(
                ListOpRecordException.class, () -> client.listOpRecord(bcs().build()));
        String name = status == 409 ? "ListOpRecordException" : "Status" + status;
        assertThat(thrown.getClass().getSimpleName()).isEqualTo(name);
      }
    }
  }

  @Test
  void shouldTellCodeMessageAndRequest() throws Exception {
    String body = "{\"code\":62102,\"msg\":\"no such field\",\"requestId\":\"7f-a1\"}";
    for (String id : new String[] {"X-None: 1", "X-Request-Id: header-1"}) {
      try (var service = LoopbackService.answering(400, body, id);
          var client = EnosClient.builder().endpoint(service.endpoint()).build()) {
        var thrown =
            catchThrowableOfType(
                ListFlowInstancesException.Status400.class, () -> client.listFlowInstances(enos()));
        String request = id.startsWith("X-None") ? "7f-a1" : "header-1";
        assertThat(thrown.errorCode()).isEqualTo("62102");
        assertThat(thrown.errorMessage()).isEqualTo("no such field");
        assertThat(thrown.requestId()).isEqualTo(request);
        assertThat(thrown).hasMessageEndingWith(" answered 400, code 62102");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "62101, ', code 62101'",
    "-1, ''",
    "'\"EDS.00011003\"', ', code EDS.00011003'",
    "'\"a b\"', ''",
    "'\"InternalError\"', ', code InternalError'",
    "'\"c0ffee\\n\"', ''",
    "'\"Y2FuYXJ5LVNl\"', ''",
    "'\"63616e6172792d\"', ''",
    "'\"12345678901234567\"', ''"
  })
  void shouldThrowForASuccessThatTellsAFailure(String code, String shown) throws Exception {
    String body = "{\"code\":" + code + ",\"error_code\":" + code + ",\"msg\":\"m\"}";
    try (var service = LoopbackService.answering(200, body);
        var eds = EdsClient.builder().endpoint(service.endpoint()).build();
        var client = EnosClient.builder().endpoint(service.endpoint()).build()) {
      if (!code.startsWith("\"")) {
        var thrown =
            catchThrowableOfType(
                ListFlowInstancesException.class, () -> client.listFlowInstances(enos()));
        assertThat(thrown.status()).isEqualTo(200);
        assertThat(thrown.errorCode()).isEqualTo(code);
        assertThat(thrown).hasMessageEndingWith("answered 200" + shown);
      } else {
        var thrown =
            catchThrowableOfType(ShowContractException.class, () -> eds.showContract(eds()));
        assertThat(thrown).hasMessageEndingWith("answered 200" + shown);
      }
    }
  }

  @Test
  void shouldNotTakeASuccessForAFailure() throws Exception {
    try (var service = LoopbackService.answering(200, "{\"code\":0,\"error_code\":null}");
        var eds = EdsClient.builder().endpoint(service.endpoint()).build();
        var client = EnosClient.builder().endpoint(service.endpoint()).build()) {
      assertThat(client.listFlowInstances(enos()).body().code()).isZero();
      assertThat(eds.showContract(eds()).body().errorCode()).isNull();
    }
  }

  @Test
  void shouldNotTellACodeThatIsPartOfASecret() throws Exception {
    String body = "{\"error_code\":\"THE.token\"}";
    try (var service = LoopbackService.answering(400, body, "X-Request-Id: token-of-bcs");
        var client = once(service)) {
      var thrown =
          catchThrowableOfType(
              ListOpRecordException.class,
              () -> client.listOpRecord(bcs().xAuthToken("x-the.token-of-bcs").build()));
      assertThat(thrown.errorCode()).isEqualTo("THE.token");
      assertThat(thrown).hasMessage("GET /v2/p/operation/record answered 400");
    }
  }

  private static ListFlowInstancesRequest enos() {
    return ListFlowInstancesRequest.builder()
        .userId("u")
        .orgId("o")
        .action(FlowInstanceAction.SEARCH)
        .body(Json.read("{}", FlowInstanceQuery.class))
        .build();
  }

  private static ShowContractRequest eds() {
    return ShowContractRequest.builder()
        .projectId("p")
        .instanceId("i")
        .connectorId("c")
        .contractId("c")
        .xAuthToken("another-token")
        .build();
  }

  private static BcsClient once(LoopbackService service) {
    return BcsClient.builder()
        .endpoint(service.endpoint())
        .retryPolicy(RetryPolicy.never())
        .build();
  }

  private static ListOpRecordRequest.Builder bcs() {
    return ListOpRecordRequest.builder().projectId("p").xAuthToken(TOKEN);
  }

  private static QueryDatasetSharingProcessListRequest datashare() {
    return QueryDatasetSharingProcessListRequest.builder()
        .body(Json.read("{}", QueryProcessesRequestBody.class))
        .build();
  }
}

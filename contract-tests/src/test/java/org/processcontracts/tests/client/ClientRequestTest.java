package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.bcs.model.OperationStatus;
import org.processcontracts.client.bcs.model.OperationType;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesResponse;
import org.processcontracts.client.dadayun.model.FilterCondition;
import org.processcontracts.client.dadayun.model.FilterOperator;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.CryptoMethod;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.enos.EnosClient;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.FlowInstanceAction;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import org.processcontracts.client.enos.model.FlowInstanceStatusFilter;
import org.processcontracts.client.enos.model.Pagination;
import org.processcontracts.client.enos.model.SchedulingType;

class ClientRequestTest {

  private static final String NO_RECORDS = "{\"count\":0,\"operation_records\":[]}";

  private LoopbackService service = LoopbackService.answering(200, NO_RECORDS);

  @AfterEach
  void close() throws Exception {
    service.close();
  }

  @Test
  void shouldSendWhatTheRequestHoldsAndNothingElse() {
    try (BcsClient client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      client.listOpRecord(
          ListOpRecordRequest.builder()
              .projectId("051ddda57400d2982fccc014fab5749d")
              .operationStatus(OperationStatus.PROCESSING)
              .operationType(OperationType.of("77"))
              .xAuthToken("a-token")
              .build());
    }

    LoopbackService.Received request = service.only();
    assertThat(request.requestLine())
        .isEqualTo(
            "GET /v2/051ddda57400d2982fccc014fab5749d/operation/record"
                + "?operation_status=processing&operation_type=77 HTTP/1.1");
    assertThat(request.header("X-Auth-Token")).containsExactly("a-token");
    assertThat(request.header("Accept")).containsExactly("application/json");
    assertThat(request.header("Content-Type")).isEmpty();
    assertThat(request.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "//evil.example/, %2F%2Fevil.example%2F",
    "../../x, ..%2F..%2Fx",
    "%2e%2e, %252e%252e",
    "a?b#c, a%3Fb%23c",
    "a b+c&d=e;f:g@h, a%20b%2Bc%26d%3De%3Bf%3Ag%40h",
    "{blockchain_id}, %7Bblockchain_id%7D",
    "项目🚀, %E9%A1%B9%E7%9B%AE%F0%9F%9A%80",
    "~-._, ~-._",
    "..., ..."
  })
  void shouldKeepAPathParameterInsideItsSegment(String value, String encoded) {
    try (BcsClient client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      client.listOpRecord(request(value).build());
    }

    assertThat(service.only().requestLine())
        .isEqualTo("GET /v2/" + encoded + "/operation/record HTTP/1.1");
  }

  @Test
  void shouldNotLetALineBreakOutOfAParameter() {
    try (BcsClient client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      client.listOpRecord(request("a\r\nHost: evil").operationId("b\r\n\r\nc\u0000").build());
    }

    assertThat(service.only().requestLine())
        .isEqualTo(
            "GET /v2/a%0D%0AHost%3A%20evil/operation/record?operation_id=b%0D%0A%0D%0Ac%00"
                + " HTTP/1.1");
    assertThat(service.only().header("Host")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void shouldRefuseAPathParameterThatIsNoSegment(String value) {
    try (BcsClient client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.listOpRecord(request(value).build()))
          .withMessageStartingWith("project_id ");
    }

    assertThat(service.received()).isEmpty();
  }

  @Test
  void shouldRefuseHalfACharacter() {
    try (BcsClient client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.listOpRecord(request("\ud83d").build()))
          .withMessageStartingWith("project_id ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3cret\r\nX-Evil: 1", "s3cret\n", "s3cret\u0000", "s3cret令牌", "s3cret\u007f"})
  void shouldRefuseAHeaderValueThatIsNone(String value) {
    try (BcsClient client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.listOpRecord(request("p").xAuthToken(value).build()))
          .withMessageStartingWith("X-Auth-Token ")
          .withMessageNotContaining("s3cret");
    }

    assertThat(service.received()).isEmpty();
  }

  @Test
  void shouldSendATokenOfFullLength() {
    String token = "t".repeat(32_768);

    try (BcsClient client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      client.listOpRecord(request("p").xAuthToken(token).build());
    }

    assertThat(service.only().header("X-Auth-Token")).containsExactly(token);
  }

  @Test
  void shouldSendABodyAsJsonWithoutInventedMembers() throws Exception {
    service.close();
    service = LoopbackService.answering(200, "{\"items\":[],\"pagination\":null}");
    QueryProcessesRequestBody body =
        QueryProcessesRequestBody.builder()
            .orgID("组织 \"🚀\"")
            .channelID("")
            .cryptoMethod(CryptoMethod.SW)
            .cert("a certificate")
            .sk("a key")
            .timestamp("2026-01-01T00:00:00Z")
            .creatorDID("did:example:1")
            .build();

    try (DatashareClient client = DatashareClient.builder().endpoint(service.endpoint()).build()) {
      client.queryDatasetSharingProcessList(
          QueryDatasetSharingProcessListRequest.builder().body(body).build());
    }

    assertThat(service.only().requestLine())
        .isEqualTo("POST /v1/datashare/dataset/query-processes HTTP/1.1");
    assertThat(service.only().header("Content-Type")).containsExactly("application/json");
    assertThat(service.only().text())
        .isEqualTo(
            "{\"orgID\":\"组织 \\\"🚀\\\"\",\"channelID\":\"\",\"cryptoMethod\":\"SW\","
                + "\"cert\":\"a certificate\",\"sk\":\"a key\","
                + "\"timestamp\":\"2026-01-01T00:00:00Z\",\"creatorDID\":\"did:example:1\"}");
  }

  @Test
  void shouldSendTheStatusFilterAsTextOrAsInteger() throws Exception {
    service.close();
    service = LoopbackService.answering(200, "{\"code\":0,\"msg\":\"OK\"}");
    FlowInstanceQuery query =
        FlowInstanceQuery.builder()
            .type(SchedulingType.PERIODIC)
            .owner("")
            .fromTriggerTime(1573648355000L)
            .toTriggerTime(1573698120000L)
            .status(FlowInstanceStatusFilter.of("1,2,3"))
            .pagination(Pagination.builder().pageNo(1).pageSize(10).build())
            .build();
    ListFlowInstancesRequest request =
        ListFlowInstancesRequest.builder()
            .userId("u&v=w")
            .orgId("o")
            .action(FlowInstanceAction.SEARCH)
            .body(query)
            .build();

    try (EnosClient client = EnosClient.builder().endpoint(service.endpoint()).build()) {
      client.listFlowInstances(request);
      client.listFlowInstances(
          request.toBuilder()
              .body(query.toBuilder().status(FlowInstanceStatusFilter.of(1)).build())
              .build());
    }

    assertThat(service.received())
        .extracting(LoopbackService.Received::requestLine)
        .containsOnly(
            "POST /batch-processing-service/v2.1/flowInstances"
                + "?userId=u%26v%3Dw&orgId=o&action=search HTTP/1.1");
    assertThat(service.received().get(0).text()).contains("\"status\":\"1,2,3\"");
    assertThat(service.received().get(1).text()).contains("\"status\":1,");
  }

  @Test
  void shouldSendConditionsAsJsonTextAndReadTheTotal() throws Exception {
    service.close();
    service = LoopbackService.answering(200, "[{\"Status\":5}]", "total-COUNT: 9007199254740993");
    FilterCondition condition =
        FilterCondition.builder()
            .id("Status")
            .operator(FilterOperator.NOT_EQUAL)
            .value1("终止")
            .build();
    ListWorkflowInstancesRequest request =
        ListWorkflowInstancesRequest.builder()
            .templateId("t")
            .filter(List.of(condition))
            .count(true)
            .build();

    try (DadayunClient client = DadayunClient.builder().endpoint(service.endpoint()).build()) {
      ListWorkflowInstancesResponse response = client.listWorkflowInstances(request);

      assertThat(response.totalCount()).isEqualTo(9007199254740993L);
      assertThat(response.body()).hasSize(1);
    }
    assertThat(request.filter())
        .isEqualTo("[{\"Id\":\"Status\",\"Operator\":\"<>\",\"Value1\":\"终止\"}]");
    assertThat(service.only().requestLine())
        .isEqualTo(
            "GET /v1/workflow/templates/t/instances?filter=%5B%7B%22Id%22%3A%22Status%22%2C"
                + "%22Operator%22%3A%22%3C%3E%22%2C%22Value1%22%3A%22%E7%BB%88%E6%AD%A2%22%7D%5D"
                + "&count=true HTTP/1.1");
  }

  @Test
  void shouldTakeConditionsAndNoOtherModels() throws Exception {
    Method filter = ListWorkflowInstancesRequest.Builder.class.getMethod("filter", List.class);

    assertThat(((ParameterizedType) filter.getGenericParameterTypes()[0]).getActualTypeArguments())
        .containsExactly(FilterCondition.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/gateway", "/gateway/"})
  void shouldPutThePathBehindThatOfTheEndpoint(String path) {
    URI endpoint = URI.create(service.endpoint() + path);

    try (BcsClient client = BcsClient.builder().endpoint(endpoint).build()) {
      client.listOpRecord(request("p").build());
    }

    String base = path.startsWith("/gateway") ? "/gateway" : "";
    assertThat(service.only().requestLine())
        .isEqualTo("GET " + base + "/v2/p/operation/record HTTP/1.1");
  }

  @Test
  void shouldNameTheMemberThatIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ListOpRecordRequest.builder().xAuthToken("t").build())
        .withMessage("ListOpRecordRequest needs projectId");
    assertThatIllegalStateException()
        .isThrownBy(() -> QueryDatasetSharingProcessListRequest.builder().build())
        .withMessage("QueryDatasetSharingProcessListRequest needs body");
    assertThatIllegalStateException()
        .isThrownBy(() -> QueryProcessesRequestBody.builder().orgID(null).build())
        .withMessageStartingWith("QueryProcessesRequestBody needs orgID, ");
  }

  private static ListOpRecordRequest.Builder request(String projectId) {
    return ListOpRecordRequest.builder().projectId(projectId).xAuthToken("a-token");
  }
}

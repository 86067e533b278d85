package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiPagingException;
import org.processcontracts.client.Json;
import org.processcontracts.client.Page;
import org.processcontracts.client.Pages;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesException;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.dadayun.model.WorkflowInstance;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.DatasetShareProcessResponseBody;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.enos.EnosClient;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.FlowInstance;
import org.processcontracts.client.enos.model.FlowInstanceAction;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import org.processcontracts.client.testing.FakeTransport;

/** Lists that come page by page, from services that keep to it and others. */
@Timeout(30)
class PagesTest {

  private static final URI ENDPOINT = URI.create("http://127.0.0.1:9");

  private final FakeTransport service = new FakeTransport();

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "20,1", "21,2", "40,2", "45,3"})
  void shouldGoThroughOffsets(int total, int calls) {
    service.otherwise(request -> instances(request, total, true));

    List<String> ids = dadayun(request()).stream().map(WorkflowInstance::id).toList();

    assertThat(ids).isEqualTo(ids(0, total));
    assertThat(service.requests()).hasSize(calls);
    assertThat(service.requests())
        .allSatisfy(sent -> assertThat(sent.uri().getQuery()).contains("count=true"));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "19,1", "20,2", "45,3"})
  void shouldEndWithAPageThatIsNotFullWhereNoTotalIsTold(int total, int calls) {
    service.otherwise(request -> instances(request, total, false));

    assertThat(dadayun(request().count(false))).hasSize(total);
    assertThat(service.requests()).hasSize(calls);
    assertThat(service.requests())
        .allSatisfy(sent -> assertThat(sent.uri().getQuery()).contains("count=false"));
  }

  @Test
  void shouldStartWhereTheRequestDoes() {
    service.otherwise(request -> instances(request, 45, true));

    List<String> ids =
        dadayun(request().start(30).limit(10)).stream().map(WorkflowInstance::id).toList();

    assertThat(ids).isEqualTo(ids(30, 45));
    assertThat(service.requests())
        .extracting(sent -> number(sent, "start"))
        .containsExactly(30L, 40L);
  }

  @Test
  void shouldFollowAServiceThatGivesLessThanWasAskedFor() {
    service.otherwise(request -> instances(request, 45, true, 7));

    assertThat(dadayun(request().limit(1_000)))
        .extracting(WorkflowInstance::id)
        .isEqualTo(ids(0, 45));
  }

  @Test
  void shouldAskForAPageWhenItIsNeeded() {
    service.otherwise(request -> instances(request, 45, true));

    Pages<WorkflowInstance> pages = dadayun(request());
    assertThat(service.requests()).isEmpty();
    Iterator<WorkflowInstance> items = pages.iterator();
    for (int i = 0; i < 20; i++) {
      items.next();
    }
    assertThat(service.requests()).hasSize(1);
    items.next();
    assertThat(service.requests()).hasSize(2);
    assertThat(pages.stream().limit(3)).hasSize(3);
    assertThat(service.requests()).hasSize(3);
  }

  @Test
  void shouldTellTheTotalWithEachPage() {
    service.otherwise(request -> instances(request, 45, true));

    List<Page<WorkflowInstance>> pages = new ArrayList<>();
    dadayun(request()).pages().forEach(pages::add);

    assertThat(pages).extracting(Page::total).containsExactly(45L, 45L, 45L);
    assertThat(pages).extracting(page -> page.items().size()).containsExactly(20, 20, 5);
    assertThat(pages.get(0).response().status()).isEqualTo(200);
  }

  @Test
  void shouldTakeATotalThatGrowsOrShrinks() {
    int[] totals = {25, 45, 45, 30};
    for (int total : totals) {
      service.answer(request -> instances(request, total, true));
    }
    assertThat(dadayun(request())).hasSize(45);
    assertThat(service.requests()).hasSize(3);

    service.otherwise(request -> instances(request, 0, true));
    // The one that is left: 30 of which 10 are on the page; then there are none.
    assertThat(dadayun(request().start(20))).hasSize(10);
  }

  @Test
  void shouldEndForAServiceThatRepeatsAPage() {
    service.otherwise(request -> json(slice(0, 20), null));

    Iterator<WorkflowInstance> items = dadayun(request()).iterator();
    for (int i = 0; i < 20; i++) {
      items.next();
    }
    assertThatThrownBy(items::hasNext)
        .isInstanceOf(ApiPagingException.class)
        .hasMessage(
            "GET /v1/workflow/templates/t/instances was answered in pages, of which that at 20 is the same as the one before");
  }

  @Test
  void shouldEndForAServiceWithoutEnd() {
    service.otherwise(request -> instances(request, Long.MAX_VALUE, false));

    assertThatThrownBy(() -> dadayun(request()).maxPages(7).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("that at 120 is the last of 7 that are asked for");
    assertThat(service.requests()).hasSize(7);
    assertThatIllegalArgumentException().isThrownBy(() -> dadayun(request()).maxPages(0));
  }

  @Test
  void shouldThrowWhatTheCallThrows() {
    service.answer(request -> instances(request, 45, true));
    service.answer(500, "{\"Code\":\"InternalError\",\"Message\":\"m\"}");
    List<WorkflowInstance> got = new ArrayList<>();

    assertThatThrownBy(() -> dadayun(request()).forEach(got::add))
        .isInstanceOf(ListWorkflowInstancesException.class);
    assertThat(got).hasSize(20);
  }

  @Test
  void shouldHaveNoMoreThanThereIs() {
    service.otherwise(request -> instances(request, 0, true));
    Pages<WorkflowInstance> pages = dadayun(request());

    assertThatThrownBy(() -> pages.iterator().next()).isInstanceOf(NoSuchElementException.class);
    Iterator<Page<WorkflowInstance>> one = pages.pages().iterator();
    assertThat(one.next().items()).isEmpty();
    assertThat(one.hasNext()).isFalse();
    assertThatThrownBy(one::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void shouldKeepWhatIsNoItem() {
    service.otherwise(request -> json("[{\"Id\":\"a\"},7]", 2L));

    assertThat(dadayun(request())).extracting(WorkflowInstance::id).containsExactly("a", null);
  }

  @ParameterizedTest
  @CsvSource({"0,100,1", "100,100,1", "250,100,3", "5,2,3"})
  void shouldGoThroughNumbersInText(int total, int size, int calls) {
    service.otherwise(request -> processes(request, total, 0));

    assertThat(datashare(size == 100 ? null : Integer.toString(size)))
        .extracting(DatasetShareProcessResponseBody::processID)
        .isEqualTo(ids(0, total));
    assertThat(service.requests()).hasSize(calls);
    assertThat(body(service.requests().get(0))).contains("\"currentPage\":\"1\"");
  }

  @Test
  void shouldEndForAServiceThatSkipsAPage() {
    service.otherwise(request -> processes(request, 250, 1));

    assertThatThrownBy(() -> datashare(null).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("that at 1 is page 2");
  }

  @Test
  void shouldEndForAnAnswerWithoutAList() {
    service.otherwise(request -> TransportAnswer.json(200, "{\"items\":{}}"));

    assertThatThrownBy(() -> datashare(null).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("has no list at /items");
  }

  @Test
  void shouldEndForAServiceThatGivesMoreThanWasAskedFor() {
    String items = slice(0, 9).replace("Id", "processID");
    service.otherwise(request -> TransportAnswer.json(200, "{\"items\":" + items + "}"));

    assertThatThrownBy(() -> datashare("2").stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("has 9 items in place of 2");
  }

  /** Pages 0 and 1 are both the first. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void shouldGoThroughNumbersDeepInABody(int first) {
    service.otherwise(PagesTest::flows);
    String query =
        "{\"pagination\":{\"pageNo\":%d,\"pageSize\":10,\"sorters\":[]},\"x\":1}".formatted(first);
    ListFlowInstancesRequest request =
        ListFlowInstancesRequest.builder()
            .userId("u")
            .orgId("o")
            .action(FlowInstanceAction.SEARCH)
            .body(Json.read(query, FlowInstanceQuery.class))
            .build();
    try (EnosClient client = EnosClient.builder().endpoint(ENDPOINT).transport(service).build()) {
      assertThat(client.listFlowInstancesPages(request))
          .extracting(FlowInstance::instanceId)
          .isEqualTo(ids(0, 25));
    }
    assertThat(service.requests())
        .extracting(PagesTest::body)
        .containsExactly(
            query.replace("\"pageNo\":0", "\"pageNo\":1"),
            query.replaceFirst("pageNo\":.", "pageNo\":2"),
            query.replaceFirst("pageNo\":.", "pageNo\":3"));
  }

  private Pages<WorkflowInstance> dadayun(ListWorkflowInstancesRequest.Builder request) {
    return DadayunClient.builder()
        .endpoint(ENDPOINT)
        .transport(service)
        .build()
        .listWorkflowInstancesPages(request.build());
  }

  private static ListWorkflowInstancesRequest.Builder request() {
    return ListWorkflowInstancesRequest.builder().templateId("t");
  }

  private Pages<DatasetShareProcessResponseBody> datashare(String size) {
    String body =
        "{\"cert\":\"secret certificate\",\"sk\":\"secret key\"%s}"
            .formatted(size == null ? "" : ",\"pageSizeNum\":\"" + size + "\"");
    return DatashareClient.builder()
        .endpoint(ENDPOINT)
        .transport(service)
        .build()
        .queryDatasetSharingProcessListPages(
            QueryDatasetSharingProcessListRequest.builder()
                .body(Json.read(body, QueryProcessesRequestBody.class))
                .build());
  }

  private static TransportAnswer instances(TransportRequest request, long total, boolean told) {
    return instances(request, total, told, Long.MAX_VALUE);
  }

  private static TransportAnswer instances(
      TransportRequest request, long total, boolean told, long most) {
    long start = Math.max(0, number(request, "start"));
    long limit = number(request, "limit") < 0 ? 20 : number(request, "limit");
    long end = Math.min(total, start + Math.min(most, limit));
    return json(slice(start, end), told ? total : null);
  }

  private static TransportAnswer processes(TransportRequest request, long total, int skipped) {
    long page = inBody(request, "currentPage") + skipped;
    long size = inBody(request, "pageSizeNum");
    size = size < 0 ? 100 : size;
    String items =
        slice((page - 1) * size, Math.min(total, page * size)).replace("Id", "processID");
    return TransportAnswer.json(
        200,
        "{\"items\":%s,\"pagination\":{\"currentPage\":%d,\"totalItems\":%d}}"
            .formatted(items, page, total));
  }

  private static TransportAnswer flows(TransportRequest request) {
    long page = inBody(request, "pageNo");
    String items = slice((page - 1) * 10, Math.min(25, page * 10)).replace("Id", "instanceId");
    return TransportAnswer.json(
        200,
        "{\"code\":0,\"msg\":\"OK\",\"data\":{\"flowInsts\":%s,\"count\":25}}".formatted(items));
  }

  private static TransportAnswer json(String body, Long total) {
    Map<String, List<String>> headers =
        total == null ? Map.of() : Map.of("Total-Count", List.of(total.toString()));
    return TransportAnswer.json(200, body).withHeaders(HttpHeaders.of(headers, (a, b) -> true));
  }

  private static String slice(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(i -> "{\"Id\":\"" + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<String> ids(long from, long to) {
    return LongStream.range(from, to).mapToObj(Long::toString).toList();
  }

  private static long number(TransportRequest request, String parameter) {
    return find(parameter + "=(\\d+)", request.uri().getQuery());
  }

  private static long inBody(TransportRequest request, String member) {
    return find("\"" + member + "\":\"?(\\d+)", body(request));
  }

  private static long find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }

  private static String body(TransportRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}

package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.processcontracts.tests.client.PagedAnswers.body;
import static org.processcontracts.tests.client.PagedAnswers.dadayun;
import static org.processcontracts.tests.client.PagedAnswers.datashare;
import static org.processcontracts.tests.client.PagedAnswers.ids;
import static org.processcontracts.tests.client.PagedAnswers.instances;
import static org.processcontracts.tests.client.PagedAnswers.json;
import static org.processcontracts.tests.client.PagedAnswers.number;
import static org.processcontracts.tests.client.PagedAnswers.processes;
import static org.processcontracts.tests.client.PagedAnswers.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.Json;
import org.processcontracts.client.Page;
import org.processcontracts.client.Pages;
import org.processcontracts.client.dadayun.model.WorkflowInstance;
import org.processcontracts.client.datashare.model.DatasetShareProcessResponseBody;
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

    List<String> ids = dadayun(service, request()).stream().map(WorkflowInstance::id).toList();

    assertThat(ids).isEqualTo(ids(0, total));
    assertThat(service.requests()).hasSize(calls);
    assertThat(service.requests())
        .allSatisfy(sent -> assertThat(sent.uri().getQuery()).contains("count=true"));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "19,1", "20,2", "45,3"})
  void shouldEndWithAPageThatIsNotFullWhereNoTotalIsTold(int total, int calls) {
    service.otherwise(request -> instances(request, total, false));

    assertThat(dadayun(service, request().count(false))).hasSize(total);
    assertThat(service.requests()).hasSize(calls);
    assertThat(service.requests())
        .allSatisfy(sent -> assertThat(sent.uri().getQuery()).contains("count=false"));
  }

  @Test
  void shouldStartWhereTheRequestDoes() {
    service.otherwise(request -> instances(request, 45, true));

    List<String> ids =
        dadayun(service, request().start(30).limit(10)).stream().map(WorkflowInstance::id).toList();

    assertThat(ids).isEqualTo(ids(30, 45));
    assertThat(service.requests())
        .extracting(sent -> number(sent, "start"))
        .containsExactly(30L, 40L);
  }

  @Test
  void shouldFollowAServiceThatGivesLessThanWasAskedFor() {
    service.otherwise(request -> instances(request, 45, true, 7));

    assertThat(dadayun(service, request().limit(1_000)))
        .extracting(WorkflowInstance::id)
        .isEqualTo(ids(0, 45));
  }

  @Test
  void shouldAskForAPageWhenItIsNeeded() {
    service.otherwise(request -> instances(request, 45, true));

    Pages<WorkflowInstance> pages = dadayun(service, request());
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
    dadayun(service, request()).pages().forEach(pages::add);

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
    assertThat(dadayun(service, request())).hasSize(45);
    assertThat(service.requests()).hasSize(3);

    service.otherwise(request -> instances(request, 0, true));
    // The one that is left: 30 of which 10 are on the page; then there are none.
    assertThat(dadayun(service, request().start(20))).hasSize(10);
  }

  @Test
  void shouldHaveNoMoreThanThereIs() {
    service.otherwise(request -> instances(request, 0, true));
    Pages<WorkflowInstance> pages = dadayun(service, request());

    assertThatThrownBy(() -> pages.iterator().next()).isInstanceOf(NoSuchElementException.class);
    Iterator<Page<WorkflowInstance>> one = pages.pages().iterator();
    assertThat(one.next().items()).isEmpty();
    assertThat(one.hasNext()).isFalse();
    assertThatThrownBy(one::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void shouldKeepWhatIsNoItem() {
    service.otherwise(request -> json("[{\"Id\":\"a\"},7]", 2L));

    assertThat(dadayun(service, request()))
        .extracting(WorkflowInstance::id)
        .containsExactly("a", null);
  }

  @ParameterizedTest
  @CsvSource({"0,100,1", "100,100,1", "250,100,3", "5,2,3"})
  void shouldGoThroughNumbersInText(int total, int size, int calls) {
    service.otherwise(request -> processes(request, total, 0));

    assertThat(datashare(service, size == 100 ? null : Integer.toString(size)))
        .extracting(DatasetShareProcessResponseBody::processID)
        .isEqualTo(ids(0, total));
    assertThat(service.requests()).hasSize(calls);
    assertThat(body(service.requests().get(0))).contains("\"currentPage\":\"1\"");
  }

  /** Pages 0 and 1 are both the first. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void shouldGoThroughNumbersDeepInABody(int first) {
    service.otherwise(PagedAnswers::flows);
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
        .extracting(PagedAnswers::body)
        .containsExactly(
            query.replace("\"pageNo\":0", "\"pageNo\":1"),
            query.replaceFirst("pageNo\":.", "pageNo\":2"),
            query.replaceFirst("pageNo\":.", "pageNo\":3"));
  }
}

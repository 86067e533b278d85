package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.processcontracts.tests.client.PagedAnswers.dadayun;
import static org.processcontracts.tests.client.PagedAnswers.datashare;
import static org.processcontracts.tests.client.PagedAnswers.instances;
import static org.processcontracts.tests.client.PagedAnswers.json;
import static org.processcontracts.tests.client.PagedAnswers.number;
import static org.processcontracts.tests.client.PagedAnswers.processes;
import static org.processcontracts.tests.client.PagedAnswers.request;
import static org.processcontracts.tests.client.PagedAnswers.slice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiPagingException;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesException;
import org.processcontracts.client.dadayun.model.WorkflowInstance;
import org.processcontracts.client.testing.FakeTransport;

/** Lists in pages from services that do not keep to it. */
@Timeout(30)
class PagesEndTest {

  private final FakeTransport service = new FakeTransport();

  @Test
  void shouldEndForAServiceThatRepeatsAPage() {
    service.otherwise(request -> json(slice(0, 20), null));

    Iterator<WorkflowInstance> items = dadayun(service, request()).iterator();
    for (int i = 0; i < 20; i++) {
      items.next();
    }
    assertThatThrownBy(items::hasNext)
        .isInstanceOf(ApiPagingException.class)
        .hasMessage(
            "GET /v1/workflow/templates/t/instances was answered in pages, of which that at 20 is the same as one before");
  }

  @Test
  void shouldEndForAServiceWithoutEnd() {
    service.otherwise(request -> instances(request, Long.MAX_VALUE, false));

    assertThatThrownBy(() -> dadayun(service, request()).maxPages(7).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("that at 120 is the last of 7 that are asked for");
    assertThat(service.requests()).hasSize(7);
    assertThatIllegalArgumentException().isThrownBy(() -> dadayun(service, request()).maxPages(0));
  }

  @Test
  void shouldThrowWhatTheCallThrows() {
    service.answer(request -> instances(request, 45, true));
    service.answer(500, "{\"Code\":\"InternalError\",\"Message\":\"m\"}");
    List<WorkflowInstance> got = new ArrayList<>();

    assertThatThrownBy(() -> dadayun(service, request()).forEach(got::add))
        .isInstanceOf(ListWorkflowInstancesException.class);
    assertThat(got).hasSize(20);
  }

  @Test
  void shouldEndForAServiceThatSkipsAPage() {
    service.otherwise(request -> processes(request, 250, 1));

    assertThatThrownBy(() -> datashare(service, null).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("that at 1 is page 2");
  }

  @Test
  void shouldEndForAnAnswerWithoutAList() {
    service.otherwise(request -> TransportAnswer.json(200, "{\"items\":{}}"));

    assertThatThrownBy(() -> datashare(service, null).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("has no list at /items");
  }

  @Test
  void shouldEndForAServiceThatGivesMoreThanWasAskedFor() {
    String items = slice(0, 9).replace("Id", "processID");
    service.otherwise(request -> TransportAnswer.json(200, "{\"items\":" + items + "}"));

    assertThatThrownBy(() -> datashare(service, "2").stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("has 9 items in place of 2");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void shouldEndForAServiceThatGoesInCircles(int pages) {
    service.otherwise(
        request -> {
          long page = number(request, "start") / 20 % pages;
          return json(slice(page * 20, page * 20 + 20), null);
        });

    assertThatThrownBy(() -> dadayun(service, request()).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("is the same as one before");
    assertThat(service.requests()).hasSizeBetween(pages + 1, 3 * pages + 1);
  }

  @Test
  void shouldEndWhereAnOffsetEnds() {
    service.otherwise(request -> json(slice(0, 20), null));
    int start = Integer.MAX_VALUE - 19;

    assertThatThrownBy(() -> dadayun(service, request().start(start)).stream().count())
        .isInstanceOf(ApiPagingException.class)
        .hasMessageEndingWith("that at " + start + " is the last that can be asked for");
  }
}

package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.processcontracts.client.dadayun.model.FilterCondition.where;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.processcontracts.client.Json;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.dadayun.model.FilterCondition;
import org.processcontracts.client.dadayun.model.FilterOperator;
import org.processcontracts.client.dadayun.model.WorkflowStatus;
import org.processcontracts.client.enos.model.FlowInstanceStatus;
import org.processcontracts.client.enos.model.FlowInstanceStatusFilter;

/** What a request asks for is said in types, not in text. */
class QueryTest {

  @Test
  void shouldWriteConditions() {
    List<FilterCondition> conditions =
        List.of(
            where("Status").equalTo(WorkflowStatus.RUNNING),
            where("CreateTime")
                .between(
                    Instant.parse("2015-10-14T02:09:20.400Z"),
                    Instant.parse("2016-01-01T00:00:00Z")),
            where("Title").like("请假\""));

    ListWorkflowInstancesRequest request =
        ListWorkflowInstancesRequest.builder().templateId("t").filter(conditions).build();

    assertThat(request.filter())
        .isEqualTo(
            "[{\"Id\":\"Status\",\"Operator\":\"=\",\"Value1\":\"5\"},"
                + "{\"Id\":\"CreateTime\",\"Operator\":\"range\",\"Value1\":\"2015-10-14T02:09:20.400Z\","
                + "\"Value2\":\"2016-01-01T00:00:00Z\"},"
                + "{\"Id\":\"Title\",\"Operator\":\"like\",\"Value1\":\"请假\\\"\"}]");
  }

  @Test
  void shouldHaveAWordForEachOperator() {
    FilterCondition.Where status = where("Status");

    assertThat(
            Stream.of(
                status.equalTo(1),
                status.notEqualTo(1),
                status.like(1),
                status.notLike(1),
                status.greaterThan(1),
                status.atLeast(1),
                status.lessThan(1),
                status.atMost(1),
                status.between(1, 2)))
        .extracting(FilterCondition::operator)
        .isEqualTo(FilterOperator.values());
    assertThatNullPointerException().isThrownBy(() -> status.equalTo(null));
  }

  @Test
  void shouldWriteSetsOfStatuses() {
    assertThat(
            text(FlowInstanceStatusFilter.of(FlowInstanceStatus.RUNNING, FlowInstanceStatus.WAIT)))
        .isEqualTo("\"2,5\"");
    assertThat(text(FlowInstanceStatusFilter.of(FlowInstanceStatus.FAIL))).isEqualTo("\"-1\"");
    assertThat(text(FlowInstanceStatusFilter.of())).isEqualTo("\"\"");
  }

  private static String text(FlowInstanceStatusFilter filter) {
    return Json.write(filter);
  }
}

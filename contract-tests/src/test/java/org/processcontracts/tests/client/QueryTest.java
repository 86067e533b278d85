package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.processcontracts.client.dadayun.model.FilterCondition.where;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
    assertThatNullPointerException()
        .isThrownBy(() -> status.equalTo(null))
        .withMessage("a condition needs a value, and cannot compare with null");
  }

  static Stream<Arguments> values() {
    return Stream.of(
        arguments("a", "a"),
        arguments(true, "true"),
        arguments(7L, "7"),
        arguments(new BigInteger("12345678901234567890"), "12345678901234567890"),
        arguments(new BigDecimal("1E+7"), "10000000"),
        arguments(new BigDecimal("1.10"), "1.10"),
        arguments(Instant.parse("2016-01-01T00:00:00Z"), "2016-01-01T00:00:00Z"),
        arguments(OffsetDateTime.parse("2016-01-01T00:00+08:00"), "2016-01-01T00:00:00+08:00"),
        arguments(WorkflowStatus.of(77), "77"),
        arguments(FlowInstanceStatusFilter.of(FlowInstanceStatus.WAIT), "5"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void shouldWriteEachTypeInOneWay(Object value, String text) {
    assertThat(where("x").equalTo(value).value1()).isEqualTo(text);
  }

  static Stream<Object> others() {
    return Stream.of(
        1e7,
        new Date(0),
        ZonedDateTime.parse("2016-01-01T00:00:00+08:00[Asia/Shanghai]"),
        List.of("a"),
        Thread.State.NEW,
        where("a").equalTo("b"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void shouldRefuseAValueOfNoCertainText(Object value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> where("x").between("a", value))
        .withMessageStartingWith("a condition takes a String, boolean, integer, BigDecimal, ")
        .withMessageEndingWith("and no " + value.getClass().getName());
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

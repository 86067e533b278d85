package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.server.bcs.model.BcsError;
import org.processcontracts.server.bcs.model.OperationStatus;
import org.processcontracts.server.bcs.model.OperationType;
import org.processcontracts.server.bcs.model.OprecordCluster;
import org.processcontracts.server.bcs.model.ProcessInfo;
import org.processcontracts.server.bcs.model.SubDetail;
import org.processcontracts.server.dadayun.model.FilterCondition;
import org.processcontracts.server.dadayun.model.WorkflowStatus;
import org.processcontracts.server.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.server.eds.model.UserType;
import org.processcontracts.server.enos.model.FlowInstancesResponse;
import org.processcontracts.server.enos.model.Sorter;
import org.processcontracts.server.enos.model.SorterOrder;

/** What the generated models promise to an implementation. */
@ExtendWith(StubExtension.class)
class ModelTest {

  @Test
  void shouldKnowTheValuesOfTheContract() {
    var create = OperationType.of(OperationType.Known.CREATE);
    assertThat(create).isEqualTo(OperationType.valueOf("99")).isEqualTo(OperationType.of("99"));
    assertThat(create.value()).isEqualTo("99");
    assertThat(create.known()).isEqualTo(OperationType.Known.CREATE);
    assertThat(WorkflowStatus.valueOf("5").known()).isEqualTo(WorkflowStatus.Known.RUNNING);
    assertThat(OperationStatus.Known.values()).hasSize(5);
    assertThat(UserType.Known.values()).extracting(Enum::name).containsExactly("USER", "TEAM");
  }

  @Test
  void shouldKeepAValueThatTheContractDoesNotKnow() {
    var status = OperationStatus.of("paused");
    assertThat(status.isKnown()).isFalse();
    assertThat(status.known()).isNull();
    assertThat(status).hasToString("paused").isEqualTo(OperationStatus.of("paused"));
    assertThat(WorkflowStatus.of(6).value()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WAITING", "Waiting", "paused"})
  void shouldRefuseAnUnknownParameter(String text) {
    assertThatThrownBy(() -> OperationStatus.valueOf(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be one of waiting, processing, finished, failed, stop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "05", "+5", " 5", "5.0", "RUNNING", "6"})
  void shouldReadNumbersOfEnumsByTheLetter(String text) {
    assertThatThrownBy(() -> WorkflowStatus.valueOf(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldTellADefaultWithoutInventingIt(StubApplication.Running stub) {
    var query = new QueryProcessesRequestBody();
    assertThat(query.getCurrentPage()).isNull();
    assertThat(query.getCurrentPageOrDefault()).isEqualTo("1");
    assertThat(query.currentPage("2").getCurrentPageOrDefault()).isEqualTo("2");
    assertThat(new Sorter().getOrderOrDefault()).isEqualTo(SorterOrder.of("ASC"));
    assertThat(stub.mapper().writeValueAsString(new Sorter())).isEqualTo("{\"field\":null}");
  }

  @Test
  void shouldTellAbsentFromNull() {
    assertThat(new FlowInstancesResponse().hasData()).isFalse();
    assertThat(new FlowInstancesResponse().data(null).hasData()).isTrue();
    assertThat(new FlowInstancesResponse()).isNotEqualTo(new FlowInstancesResponse().data(null));
  }

  @Test
  void shouldHideSecretsAndUnknownMembers() {
    var query = new QueryProcessesRequestBody().sk("private").cert("certificate").orgID("org");
    assertThat(query.toString())
        .contains("sk=***", "cert=***", "orgID=org")
        .doesNotContain("private", "certificate");
    var cluster = new OprecordCluster();
    cluster.getAdditionalProperties().put("token", "hidden");
    assertThat(cluster.toString()).contains("token").doesNotContain("hidden");
  }

  @Test
  void shouldValidateWhatStandsInMaps(StubApplication.Running stub) {
    var step =
        new ProcessInfo()
            .stepName("")
            .status("")
            .detail("")
            .serialNum(1L)
            .subSteps(Map.of("Create EIP", new SubDetail()));
    var paths =
        stub.context().getBean(Validator.class).validate(step).stream()
            .map(violation -> violation.getPropertyPath().toString());
    assertThat(paths)
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "subSteps[Create EIP].substepName",
                "subSteps[Create EIP].status",
                "subSteps[Create EIP].startTime",
                "subSteps[Create EIP].endTime",
                "subSteps[Create EIP].serialNum"));
  }

  @Test
  void shouldJudgeTheConditionsOfAFilter(StubApplication.Running stub) {
    var text = "[{\"Operator\":\"==\",\"Value1\":\"5\"}]";
    var condition = stub.mapper().readValue(text, FilterCondition[].class)[0];
    var paths =
        stub.context().getBean(Validator.class).validate(condition).stream()
            .map(violation -> violation.getPropertyPath().toString());
    assertThat(paths).containsExactlyInAnyOrder("id", "operator.known");
  }

  @Test
  void shouldHoldAnswersToTheirConstraints(StubApplication.Running stub) {
    var error = new BcsError().errorCode("1234567").errorMsg("x".repeat(513));
    var validator = stub.context().getBean(Validator.class);
    assertThat(validator.validate(error))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder("errorCode", "errorMsg");
    assertThat(validator.validate(error.errorCode("12345678").errorMsg("xx"))).isEmpty();
  }
}

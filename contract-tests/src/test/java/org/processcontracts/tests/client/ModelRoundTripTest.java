package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.kit.wire.Json.differences;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.client.Json;
import org.processcontracts.client.bcs.model.OperationRecords;
import org.processcontracts.client.bcs.model.RecordDetailInfo;
import org.processcontracts.client.dadayun.model.WorkflowInstance;
import org.processcontracts.client.datashare.model.StageInProcess;
import org.processcontracts.client.eds.model.ContractResponse;
import org.processcontracts.client.eds.model.EdsError;
import org.processcontracts.client.eds.model.UseControlPoliciesInner;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import org.processcontracts.client.enos.model.FlowInstancesResponse;
import org.processcontracts.client.enos.model.Sorter;
import tools.jackson.databind.JsonNode;

class ModelRoundTripTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RecordDetailInfo | {\"record_time\":1618218591906093601}",
        "RecordDetailInfo | {\"record_time\":-9223372036854775808,\"desc\":\"\",\"message\":null}",
        "RecordDetailInfo | {\"desc\":null,\"message\":[]}",
        "RecordDetailInfo | {\"message\":[\"\",null,\"流程 🚀\"]}",
        "RecordDetailInfo | {\"operation_id\":null,\"operation_status\":null,\"record_time\":null}",
        "RecordDetailInfo | {\"operation_status\":\"paused\",\"operation_type\":\"\"}",
        "RecordDetailInfo | {\"operation_process\":{\"\":{\"sub_steps\":{\"a b\":null}}}}",
        "RecordDetailInfo | {\"new\":{\"at\":[1618218591906093601,1.10,1E-7,null,\"\",{\"x\":true}]}}",
        "RecordDetailInfo | {\"new\":123456789012345678901234567890,\"old\":null,\"\":0.0}",
        "RecordDetailInfo | {\"cluster_info\":{\"node_infos\":[{\"id\":\"1\",\"zone\":null}],\"az\":{}}}",
        "RecordDetailInfo | {}",
        "WorkflowInstance | {\"Status\":9,\"id\":\"lower case\",\"Id\":\"capital\"}",
        "WorkflowInstance | {\"Status\":-9223372036854775808}",
        "WorkflowInstance | {\"CreateTime\":\"2015-10-14T02:09:20.400+00:00\",\"Title\":\"\\u0000\\n\"}",
        "UseControlPoliciesInner | {\"user_type\":null,\"how_many\":null,\"where\":[]}",
        "UseControlPoliciesInner | {\"user_type\":\"ROBOT\"}",
        "UseControlPoliciesInner | {\"additional_attributes\":{\"rows\":[null]}}",
        "EdsError | {\"data\":{\"hint\":1.50}}",
        "EdsError | {\"data\":null}",
        "EdsError | {\"total\":0}",
        "FlowInstancesResponse | {\"code\":0,\"data\":null}",
        "FlowInstancesResponse | {\"code\":0,\"data\":{\"flowInsts\":[{\"status\":99,\"alertMode\":null}]}}",
        "FlowInstanceQuery | {\"status\":\"1,2,3\",\"type\":7}",
        "FlowInstanceQuery | {\"status\":1}",
        "FlowInstanceQuery | {\"status\":\"\"}",
        "FlowInstanceQuery | {\"status\":null}",
        "Sorter | {\"field\":\"create_time\"}",
        "StageInProcess | {\"stageName\":\"\",\"createTime\":\"1639824526\"}"
      })
  void shouldKeepWhatIsHardToKeep(String model, String json) {
    Class<?> type =
        List.of(
                RecordDetailInfo.class,
                WorkflowInstance.class,
                UseControlPoliciesInner.class,
                EdsError.class,
                FlowInstancesResponse.class,
                FlowInstanceQuery.class,
                Sorter.class,
                StageInProcess.class)
            .stream()
            .filter(each -> each.getSimpleName().equals(model))
            .findFirst()
            .orElseThrow();

    Object read = Json.read(json, type);

    assertThat(differences(json, Json.write(read))).isEmpty();
    assertThat(Json.read(json, type)).isEqualTo(read).hasSameHashCodeAs(read);
  }

  @Test
  void shouldTellAbsentFromNullFromEmpty() {
    RecordDetailInfo absent = Json.read("{}", RecordDetailInfo.class);
    RecordDetailInfo isNull = Json.read("{\"desc\":null}", RecordDetailInfo.class);
    RecordDetailInfo empty = Json.read("{\"desc\":\"\"}", RecordDetailInfo.class);

    assertThat(absent.has("desc")).isFalse();
    assertThat(isNull.has("desc")).isTrue();
    assertThat(isNull.desc()).isNull();
    assertThat(empty.desc()).isEmpty();
    assertThat(absent).isNotEqualTo(isNull);
    assertThat(isNull).isNotEqualTo(empty);
  }

  @Test
  void shouldKeepUnknownMembersExactly() {
    ContractResponse read =
        Json.read("{\"total\":0,\"trace\":{\"ns\":1618218591906093601}}", ContractResponse.class);

    JsonNode trace = read.additionalProperties().get("trace");

    assertThat(read.additionalProperties()).containsOnlyKeys("trace");
    assertThat(trace.get("ns").longValue()).isEqualTo(1618218591906093601L);
  }

  @Test
  void shouldReadTheLastOfAMemberThatIsGivenTwice() {
    RecordDetailInfo read = Json.read("{\"desc\":null,\"desc\":\"x\"}", RecordDetailInfo.class);

    assertThat(Json.write(read)).isEqualTo("{\"desc\":\"x\"}");
  }

  @Test
  void shouldWriteMembersInTheOrderOfTheContract() {
    OperationRecords read =
        Json.read("{\"z\":1,\"operation_records\":null,\"count\":0}", OperationRecords.class);

    assertThat(Json.write(read)).isEqualTo("{\"count\":0,\"operation_records\":null,\"z\":1}");
  }
}

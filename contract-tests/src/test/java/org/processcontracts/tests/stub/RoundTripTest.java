package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.kit.wire.Json;
import org.processcontracts.server.bcs.model.RecordDetailInfo;
import org.processcontracts.server.bcs.model.SubDetail;
import org.processcontracts.server.dadayun.model.FilterCondition;
import org.processcontracts.server.dadayun.model.WorkflowInstance;
import org.processcontracts.server.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.server.eds.model.RowDTO;
import org.processcontracts.server.eds.model.TimeInterval;
import org.processcontracts.server.eds.model.UseControlPoliciesInner;
import org.processcontracts.server.enos.model.FlowInstanceQuery;
import org.processcontracts.server.enos.model.FlowInstancesResponse;

/** A body that is read into its model and written again means the same, token by token. */
@ExtendWith(StubExtension.class)
class RoundTripTest {

  static Stream<Arguments> hard() {
    return Stream.of(
        arguments(
            "nanoseconds beyond 2^53",
            SubDetail.class,
            """
            {"substep_name": "", "detail": null, "status": "", "message": null, "serial_num": 0,
             "start_time": 1618218591906093601, "end_time": 9223372036854775807}"""),
        arguments(
            "an unknown value of each enum, and null beside empty",
            RecordDetailInfo.class,
            """
            {"operation_id": "", "resource_type": "BCSSVC99", "operation_type": "1",
             "domain_id": "", "project_id": "", "blockchain_id": "", "blockchain_name": "链😀",
             "cluster_info": {"cluster_type": "cce", "name": "", "cluster_id": "",
                              "node_infos": [{}, {"name": "", "id": "x"}]},
             "operation_process": {"Create  EIP": {"step_name": "", "status": "", "detail": "",
                                                   "sub_steps": {}, "serial_num": 1}},
             "record_time": -1, "operation_status": "Waiting ", "message": [], "desc": null}"""),
        arguments(
            "an unknown number of an enum, and a time as it was written",
            WorkflowInstance.class,
            """
            {"Id": "1", "Title": "深圳😀\\u0000\\\\", "IsImportant": true, "IsUrgent": false,
             "Status": 11184809, "WFTplId": "", "CurrentNodeId": "", "CurrentNodeName": "",
             "CreatorPositionId": "", "Creator": "", "CreatorName": "",
             "CreateTime": "2015-10-14T02:09:20.000+00:00"}"""),
        arguments(
            "times with and without a fraction",
            TimeInterval.class,
            """
            {"start_time": "2023-12-05T20:24:37.100Z", "end_time": "2023-12-05t20:24:37z"}"""),
        arguments(
            "members that the contract does not name, with all their digits",
            RowDTO.class,
            """
            {"column_name": null, "condition": "", "value": "",
             "new 成员": {"big": 1618218591906093601618218591906093601, "small": 0.10,
                         "null": null, "list": [1, "1", true, [], {}]},
             "Value": "not value", "additionalProperties": {"a": 1}}"""),
        arguments(
            "a nullable enum that is unknown",
            UseControlPoliciesInner.class,
            """
            {"action": "view", "when": {"start_time": "", "end_time": ""}, "how_many": 2147483647,
             "where": ["a"], "who": [], "application": [], "user_type": "NULL",
             "additional_attributes": {"column": "", "rows": []}}"""),
        arguments(
            "data that is null",
            FlowInstancesResponse.class,
            "{\"code\":1,\"msg\":\"\",\"data\":null}"),
        arguments("data that is absent", FlowInstancesResponse.class, "{\"code\":1,\"msg\":\"\"}"),
        arguments(
            "optional members that are absent",
            FlowInstanceQuery.class,
            """
            {"type": 1, "owner": "", "fromTriggerTime": 0, "toTriggerTime": 1618218591906093601,
             "status": "1,2,3",
             "pagination": {"pageNo": 0, "pageSize": 1, "sorters": [{"field": "end_time"}]}}"""),
        arguments(
            "a status that is a number",
            FlowInstanceQuery.class,
            """
            {"type": 0, "owner": "", "fromTriggerTime": 0, "toTriggerTime": 0, "status": -1,
             "expression": "", "pagination": {"pageNo": 0, "pageSize": 1, "sorters": []}}"""),
        arguments(
            "defaults that were not sent",
            QueryProcessesRequestBody.class,
            """
            {"orgID": "", "channelID": "", "cryptoMethod": "SW", "cert": "-----BEGIN\\n",
             "sk": "密钥", "timestamp": "", "creatorDID": ""}"""),
        arguments(
            "an operator of symbols",
            FilterCondition.class,
            "{\"Id\":\"Status\",\"Operator\":\"<>\",\"Value1\":\"\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hard")
  void shouldKeepAHardBody(String name, Class<?> model, String json, StubApplication.Running stub) {
    var read = stub.mapper().readValue(json, model);
    assertThat(Json.differences(json, stub.mapper().writeValueAsString(read))).isEmpty();
  }
}

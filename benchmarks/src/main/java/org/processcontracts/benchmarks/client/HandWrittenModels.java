package org.processcontracts.benchmarks.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the documents describe, as records; codes are what they are in JSON. */
final class HandWrittenModels {

  private HandWrittenModels() {}

  record Records(long count, @JsonProperty("operation_records") List<Operation> operationRecords) {}

  record Operation(
      @JsonProperty("operation_id") String operationId,
      @JsonProperty("resource_type") String resourceType,
      @JsonProperty("operation_type") String operationType,
      @JsonProperty("domain_id") String domainId,
      @JsonProperty("project_id") String projectId,
      @JsonProperty("blockchain_id") String blockchainId,
      @JsonProperty("blockchain_name") String blockchainName,
      @JsonProperty("cluster_info") Cluster clusterInfo,
      @JsonProperty("operation_process") Map<String, Step> operationProcess,
      @JsonProperty("record_time") long recordTime,
      @JsonProperty("operation_status") String operationStatus,
      @Nullable List<String> message,
      @Nullable String desc) {}

  record Cluster(
      @JsonProperty("cluster_type") String clusterType,
      String name,
      @JsonProperty("cluster_id") String clusterId,
      @JsonProperty("node_infos") @Nullable List<Node> nodeInfos) {}

  record Node(String id, String name) {}

  record Step(
      @JsonProperty("step_name") String stepName,
      String status,
      String detail,
      @JsonProperty("sub_steps") Map<String, SubStep> subSteps,
      @JsonProperty("serial_num") long serialNum) {}

  record SubStep(
      @JsonProperty("substep_name") String substepName,
      @Nullable String detail,
      String status,
      @Nullable String message,
      @JsonProperty("start_time") long startTime,
      @JsonProperty("end_time") long endTime,
      @JsonProperty("serial_num") long serialNum) {}

  record Workflow(
      @JsonProperty("Id") String id,
      @JsonProperty("Title") String title,
      @JsonProperty("IsImportant") boolean isImportant,
      @JsonProperty("IsUrgent") boolean isUrgent,
      @JsonProperty("Status") int status,
      @JsonProperty("WFTplId") String wfTplId,
      @JsonProperty("CurrentNodeId") String currentNodeId,
      @JsonProperty("CurrentNodeName") String currentNodeName,
      @JsonProperty("CurrentActors") String currentActors,
      @JsonProperty("CreatorPositionId") String creatorPositionId,
      @JsonProperty("Creator") String creator,
      @JsonProperty("CreatorName") String creatorName,
      @JsonProperty("CreateTime") String createTime) {}

  record FlowQuery(
      int type,
      long fromTriggerTime,
      long toTriggerTime,
      String status,
      String owner,
      String expression,
      FlowPage pagination) {}

  record FlowPage(int pageNo, int pageSize, List<FlowSorter> sorters) {}

  record FlowSorter(String field, String order) {}

  record FlowAnswer(int code, String msg, @Nullable String requestId, Flows data) {}

  record Flows(List<Flow> flowInsts, int count) {}

  record Flow(
      String instanceId,
      int flowId,
      String flowName,
      String freq,
      String cycle,
      String parameters,
      String doAs,
      String graph,
      int status,
      String statusDesc,
      String triggerTime,
      String startTime,
      String endTime,
      String timestamp,
      boolean virtual,
      String owner,
      boolean hasEditPri,
      boolean hasReadPri,
      boolean isCancelled,
      @Nullable Integer alertMode,
      @Nullable String calDt) {}

  record ContractAnswer(
      Contract data,
      long total,
      @JsonProperty("error_code") @Nullable String errorCode,
      @JsonProperty("error_msg") @Nullable String errorMsg) {}

  record Contract(
      @JsonProperty("contract_id") String contractId,
      @JsonProperty("contract_name") String contractName,
      @JsonProperty("contract_description") String contractDescription,
      @JsonProperty("owner_connector_id") String ownerConnectorId,
      @JsonProperty("owner_connector_name") String ownerConnectorName,
      @JsonProperty("subscribe_connector_id") String subscribeConnectorId,
      @JsonProperty("subscribe_connector_name") String subscribeConnectorName,
      @JsonProperty("subscriber_name") String subscriberName,
      @JsonProperty("subscriber_id") String subscriberId,
      @JsonProperty("approver_id") String approverId,
      @JsonProperty("approver_name") String approverName,
      @JsonProperty("offer_id") String offerId,
      @JsonProperty("offer_name") String offerName,
      @JsonProperty("transactional_mode") String transactionalMode,
      String status,
      @JsonProperty("create_time") String createTime,
      @JsonProperty("need_approval") boolean needApproval,
      @JsonProperty("can_terminate") boolean canTerminate,
      @JsonProperty("use_control_policies") List<Policy> useControlPolicies,
      List<ArtifactOf> artifacts) {}

  record Policy(
      String action,
      Interval when,
      @JsonProperty("how_many") @Nullable Long howMany,
      List<String> where,
      List<String> who,
      @JsonProperty("user_type") @Nullable String userType,
      List<String> application,
      @JsonProperty("additional_attributes") Attributes additionalAttributes) {}

  record Interval(
      @JsonProperty("start_time") String startTime, @JsonProperty("end_time") String endTime) {}

  record Attributes(String column, List<Row> rows) {}

  record Row(
      @JsonProperty("column_name") @Nullable String columnName, String condition, String value) {}

  record ArtifactOf(
      @JsonProperty("data_resource_id") String dataResourceId,
      @JsonProperty("artifact_id") String artifactId,
      @JsonProperty("artifact_code") @Nullable String artifactCode,
      @JsonProperty("artifact_title") String artifactTitle,
      @JsonProperty("byte_size") long byteSize,
      @JsonProperty("media_type") String mediaType) {}
}

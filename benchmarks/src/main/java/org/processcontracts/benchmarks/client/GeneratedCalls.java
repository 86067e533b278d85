package org.processcontracts.benchmarks.client;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.eds.EdsClient;
import org.processcontracts.client.eds.EdsClient.ShowContractRequest;
import org.processcontracts.client.enos.EnosClient;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.FlowInstanceAction;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import org.processcontracts.client.enos.model.FlowInstanceStatus;
import org.processcontracts.client.enos.model.FlowInstanceStatusFilter;
import org.processcontracts.client.enos.model.Pagination;
import org.processcontracts.client.enos.model.SchedulingType;
import org.processcontracts.client.enos.model.Sorter;
import org.processcontracts.client.enos.model.SorterField;
import org.processcontracts.client.enos.model.SorterOrder;

/** The generated client, with the settings that it has unless told otherwise. */
final class GeneratedCalls {

  private GeneratedCalls() {}

  static Call of(String api, String base) {
    return switch (api) {
      case "bcs" -> bcs(BcsClient.builder().endpoint(base).token(Requests.TOKEN).build());
      case "dadayun" -> dadayun(DadayunClient.builder().endpoint(base).build());
      case "enos" -> enos(EnosClient.builder().endpoint(base).build());
      case "eds" -> eds(EdsClient.builder().endpoint(base).token(Requests.TOKEN).build());
      default -> throw new IllegalArgumentException(api);
    };
  }

  private static Call bcs(BcsClient client) {
    return () -> {
      var request =
          ListOpRecordRequest.builder()
              .projectId(Requests.PROJECT)
              .blockchainId(Requests.BLOCKCHAIN)
              .build();
      var records = there(client.listOpRecord(request).body().operationRecords());
      return records.size() + there(there(last(records)).recordTime());
    };
  }

  private static Call dadayun(DadayunClient client) {
    return () -> {
      var request =
          ListWorkflowInstancesRequest.builder()
              .templateId(Requests.TEMPLATE)
              .limit(Requests.LIMIT)
              .sort(Requests.SORT)
              .count(true)
              .build();
      var response = client.listWorkflowInstances(request);
      return there(response.totalCount()) + there(there(last(response.body())).title()).length();
    };
  }

  private static Call enos(EnosClient client) {
    return () -> {
      var sorter = Sorter.builder().field(SorterField.UPDATE_TIME).order(SorterOrder.ASC).build();
      var query =
          FlowInstanceQuery.builder()
              .type(SchedulingType.PERIODIC)
              .fromTriggerTime(Requests.FROM)
              .toTriggerTime(Requests.TO)
              .status(FlowInstanceStatusFilter.of(FlowInstanceStatus.SUCCESS))
              .owner("")
              .expression("")
              .pagination(
                  Pagination.builder()
                      .pageNo(1)
                      .pageSize(Requests.LIMIT)
                      .sorters(List.of(sorter))
                      .build())
              .build();
      var request =
          ListFlowInstancesRequest.builder()
              .userId(Requests.USER)
              .orgId(Requests.ORGANIZATION)
              .action(FlowInstanceAction.SEARCH)
              .body(query)
              .build();
      var data = there(client.listFlowInstances(request).body().data());
      return there(data.count()) + there(there(last(there(data.flowInsts()))).flowId());
    };
  }

  private static Call eds(EdsClient client) {
    return () -> {
      var request =
          ShowContractRequest.builder()
              .projectId(Requests.PROJECT)
              .instanceId(Requests.INSTANCE)
              .connectorId(Requests.CONNECTOR)
              .contractId(Requests.CONTRACT)
              .build();
      var contract = there(client.showContract(request).body().data());
      return there(there(last(there(contract.artifacts()))).byteSize());
    };
  }

  private static <T> @Nullable T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}

package org.processcontracts.tests.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.processcontracts.client.ApiResponse;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.Json;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.eds.EdsClient;
import org.processcontracts.client.eds.EdsClient.ShowContractRequest;
import org.processcontracts.client.enos.EnosClient;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.FlowInstanceAction;
import org.processcontracts.client.enos.model.FlowInstanceQuery;

/**
 * One documented call, with secrets that are easily found.
 *
 * @param api the API
 * @param success the shortest body of a success
 * @param builder sets the client up, but for its endpoint
 * @param call waits for the answer
 * @param later does not
 */
record Caller<C extends AutoCloseable>(
    String api,
    String success,
    Supplier<ClientBuilder<C>> builder,
    Function<C, ApiResponse<?>> call,
    Function<C, CompletableFuture<? extends ApiResponse<?>>> later) {

  /** Stands in every secret. */
  static final String CANARY = "C4nary";

  static final String TOKEN = CANARY + "-token/of+some=length";

  /** The five. */
  static List<Caller<?>> all() {
    return List.of(bcs(), dadayun(), datashare(), enos(), eds());
  }

  static Caller<BcsClient> bcs() {
    var request = ListOpRecordRequest.builder().projectId("p").build();
    return new Caller<>(
        "bcs",
        "{}",
        () -> BcsClient.builder().token(() -> TOKEN),
        client -> client.listOpRecord(request),
        client -> client.listOpRecordAsync(request));
  }

  private static Caller<DadayunClient> dadayun() {
    var request = ListWorkflowInstancesRequest.builder().templateId("t").build();
    return new Caller<>(
        "dadayun",
        "[]",
        () -> DadayunClient.builder().token(TOKEN),
        client -> client.listWorkflowInstances(request),
        client -> client.listWorkflowInstancesAsync(request));
  }

  private static Caller<DatashareClient> datashare() {
    var request =
        QueryDatasetSharingProcessListRequest.builder()
            .body(Json.read("{\"orgID\":\"o\"}", QueryProcessesRequestBody.class))
            .build();
    return new Caller<>(
        "datashare",
        "{}",
        () ->
            DatashareClient.builder()
                .credentials(Credentials.certificate(TOKEN, CANARY + "\n\\key\"")),
        client -> client.queryDatasetSharingProcessList(request),
        client -> client.queryDatasetSharingProcessListAsync(request));
  }

  private static Caller<EnosClient> enos() {
    var request =
        ListFlowInstancesRequest.builder()
            .userId("u")
            .orgId("o")
            .action(FlowInstanceAction.SEARCH)
            .body(Json.read("{}", FlowInstanceQuery.class))
            .build();
    return new Caller<>(
        "enos",
        "{}",
        () ->
            EnosClient.builder().credentials(Credentials.gateway(CANARY + "-secret", () -> TOKEN)),
        client -> client.listFlowInstances(request),
        client -> client.listFlowInstancesAsync(request));
  }

  private static Caller<EdsClient> eds() {
    var request =
        ShowContractRequest.builder()
            .projectId("p")
            .instanceId("i")
            .connectorId("c")
            .contractId("k")
            .xAuthToken(TOKEN)
            .build();
    return new Caller<>(
        "eds",
        "{}",
        EdsClient::builder,
        client -> client.showContract(request),
        client -> client.showContractAsync(request));
  }

  @Override
  public String toString() {
    return api;
  }
}

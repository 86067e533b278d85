package team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.CryptoMethod;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
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

/** The documented call of each API; an answer that departs from its contract fails the build. */
public class Main {

  private static final String TOKEN = "stand-in-for-a-token";

  public static void main(String[] args) throws Exception {
    String endpoint = endpoint(Path.of(args[0]));
    try (var client = BcsClient.builder().endpoint(endpoint).token(TOKEN).strict(true).build()) {
      var request =
          ListOpRecordRequest.builder().projectId("051ddda57400d2982fccc014fab5749d").build();
      var records = client.listOpRecord(request).body();
      print("bcs", records.operationRecords().get(0).operationId());
    }
    try (var client =
        DadayunClient.builder().endpoint(endpoint).token(TOKEN).strict(true).build()) {
      var request =
          ListWorkflowInstancesRequest.builder()
              .templateId("8c50cd03-905b-8dd1-d7a9-1bbf35b868f1")
              .build();
      for (var instance : client.listWorkflowInstancesPages(request)) {
        print("dadayun", instance.id());
      }
    }
    var certificate = Credentials.certificate("{{cert}}", "{{sk}}");
    try (var client =
        DatashareClient.builder()
            .endpoint(endpoint)
            .credentials(certificate)
            .strict(true)
            .build()) {
      var body =
          QueryProcessesRequestBody.builder()
              .orgID("{{orgID}}")
              .channelID("{{channelID}}")
              .cryptoMethod(CryptoMethod.SW)
              .timestamp("{{timestamp}}")
              .creatorDID("did:example:8sAvsS4tB3NYgMJ4uqbVYj")
              .build();
      var request = QueryDatasetSharingProcessListRequest.builder().body(body).build();
      var processes = client.queryDatasetSharingProcessListPages(request).stream();
      print("datashare", processes.count() + " processes");
    }
    var gateway = Credentials.gateway("an application's secret", () -> "an access token");
    try (var client =
        EnosClient.builder().endpoint(endpoint).credentials(gateway).strict(true).build()) {
      var body =
          FlowInstanceQuery.builder()
              .type(SchedulingType.PERIODIC)
              .owner("")
              .expression("")
              .fromTriggerTimeInstant(Instant.ofEpochMilli(1565481600000L))
              .toTriggerTimeInstant(Instant.ofEpochMilli(1565740800000L))
              .status(FlowInstanceStatusFilter.of(FlowInstanceStatus.SUCCESS))
              .pagination(Pagination.builder().pageNo(1).pageSize(10).build())
              .build();
      var request =
          ListFlowInstancesRequest.builder()
              .userId("yourUserId")
              .orgId("yourOrgId")
              .action(FlowInstanceAction.SEARCH)
              .body(body)
              .build();
      var instances = client.listFlowInstancesPages(request).stream();
      print("enos", instances.count() + " instances");
    }
    try (var client = EdsClient.builder().endpoint(endpoint).token(TOKEN).strict(true).build()) {
      var request =
          ShowContractRequest.builder()
              .projectId("00000000000000000000000000000000")
              .instanceId("00000000-0000-0000-0000-000000000000")
              .connectorId("b40b0d94-3201-4687-93aa-000000000000")
              .contractId("AGRTconnector-00003b53a05caccd4c53b509000000000000")
              .build();
      print("eds", client.showContract(request).body().data().contractName());
    }
  }

  /** What the server says when it is ready. */
  private static String endpoint(Path log) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (Files.exists(log)) {
        Matcher ready = Pattern.compile("started on port ([0-9]+)").matcher(Files.readString(log));
        if (ready.find()) {
          return "http://127.0.0.1:" + ready.group(1);
        }
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("no server is ready within a minute, see " + log);
  }

  private static void print(String api, Object answered) {
    System.out.println("one dependency, " + api + " answers " + answered);
  }
}

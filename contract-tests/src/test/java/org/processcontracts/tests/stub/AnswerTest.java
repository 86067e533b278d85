package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.tests.wire.Json;
import org.processcontracts.tests.wire.Request;
import org.processcontracts.tests.wire.Wire;

/** The documented answers, after they went through the generated models and over the wire. */
@ExtendWith(StubExtension.class)
class AnswerTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bcs/examples/listOpRecord/records.yaml            | /v2/0/operation/record
          dadayun/examples/listWorkflowInstances/instances.yaml | /v1/workflow/templates/0/instances
          eds/examples/showContract/contract.yaml           | /v1/0/eds/instances/0/connectors/0/contracts/0
          """)
  void shouldGiveTheDocumentedAnswer(String file, String target, StubApplication.Running stub) {
    var request = Request.of("GET", target).header("X-Auth-Token", "stand-in-for-a-token");
    assertDocumented(file, request, stub);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          datashare/examples/queryDatasetSharingProcessList/processes.yaml | datashare/examples/queryDatasetSharingProcessList/request.yaml | /v1/datashare/dataset/query-processes
          enos/examples/listFlowInstances/instances.yaml | enos/examples/listFlowInstances/request.yaml | /batch-processing-service/v2.1/flowInstances?userId=u&orgId=o&action=search
          """)
  void shouldGiveTheDocumentedAnswerToTheDocumentedRequest(
      String file, String requestFile, String target, StubApplication.Running stub) {
    var body = stub.examples().json(requestFile);
    assertDocumented(file, Request.of("POST", target).json(body), stub);
  }

  private static void assertDocumented(String file, Request request, StubApplication.Running stub) {
    var exchange = Wire.to(stub.baseUri()).send(request);
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(200);
    assertThat(exchange.header("Content-Type")).hasValue("application/json");
    assertThat(Json.differences(stub.examples().json(file), exchange.text())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', ", "?count=false, ", "?count=true, 1"})
  void shouldTellTheTotalOnlyWhenAsked(
      String query, @org.jspecify.annotations.Nullable String total, StubApplication.Running stub) {
    var request = Request.of("GET", "/v1/workflow/templates/0/instances" + query);
    var exchange = Wire.to(stub.baseUri()).send(request);
    assertThat(exchange.header("Total-Count").orElse(null)).isEqualTo(total);
  }
}

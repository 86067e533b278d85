package org.processcontracts.tests.stub;

import java.util.regex.Pattern;
import org.processcontracts.server.enos.api.EnosApi;
import org.processcontracts.server.enos.model.FlowInstanceAction;
import org.processcontracts.server.enos.model.FlowInstanceQuery;
import org.processcontracts.server.enos.model.FlowInstancesResponse;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EnosStub implements EnosApi, Provider {

  private static final Pattern SORTER_FIELD =
      Pattern.compile("pagination\\.sorters\\[\\d+]\\.field\\.known");

  private final Examples examples;

  EnosStub(Examples examples) {
    this.examples = examples;
  }

  @Override
  public ResponseEntity<FlowInstancesResponse> listFlowInstances(
      String userId, String orgId, FlowInstanceAction action, FlowInstanceQuery query) {
    return ResponseEntity.ok(
        examples.read(
            "enos/examples/listFlowInstances/instances.yaml", FlowInstancesResponse.class));
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith("/batch-processing-service/");
  }

  @Override
  public FlowInstancesResponse failure(HttpStatusCode status, Exception cause, String message) {
    var sorterField =
        cause instanceof MethodArgumentNotValidException invalid
            && invalid.getFieldErrors().stream()
                .anyMatch(error -> SORTER_FIELD.matcher(error.getField()).matches());
    return new FlowInstancesResponse()
        .code(sorterField ? 62102 : status.value())
        .msg(sorterField ? "The sorters field parameter is invalid" : message);
  }
}

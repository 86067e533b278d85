package org.processcontracts.tests.stub;

import org.jspecify.annotations.Nullable;
import org.processcontracts.server.bcs.api.BcsApi;
import org.processcontracts.server.bcs.model.BcsError;
import org.processcontracts.server.bcs.model.OperationRecords;
import org.processcontracts.server.bcs.model.OperationStatus;
import org.processcontracts.server.bcs.model.OperationType;
import org.processcontracts.server.bcs.model.ResourceType;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BcsStub implements BcsApi, Provider {

  private final Examples examples;

  BcsStub(Examples examples) {
    this.examples = examples;
  }

  @Override
  public ResponseEntity<OperationRecords> listOpRecord(
      String projectId,
      String xAuthToken,
      @Nullable String blockchainId,
      @Nullable OperationStatus operationStatus,
      @Nullable ResourceType resourceType,
      @Nullable OperationType operationType,
      @Nullable String operationId) {
    return ResponseEntity.ok(
        examples.read("bcs/examples/listOpRecord/records.yaml", OperationRecords.class));
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith("/v2/");
  }

  @Override
  public BcsError failure(HttpStatusCode status, Exception cause, String message) {
    // As in the documented BCS.4010401: the status, 0, the status again.
    return new BcsError()
        .errorCode("BCS.%d0%1$d".formatted(status.value()))
        .errorMsg(message.substring(0, Math.min(message.length(), 512)));
  }
}

package org.processcontracts.reference.bcs;

import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.access.Principal;
import org.processcontracts.reference.access.Principals;
import org.processcontracts.reference.web.Failure;
import org.processcontracts.server.bcs.api.BcsApi;
import org.processcontracts.server.bcs.model.OperationRecords;
import org.processcontracts.server.bcs.model.OperationStatus;
import org.processcontracts.server.bcs.model.OperationType;
import org.processcontracts.server.bcs.model.ResourceType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operation records of a project. */
@RestController
class BcsController implements BcsApi {

  private final Principals principals;
  private final RecordStore store;

  BcsController(Principals principals, RecordStore store) {
    this.principals = principals;
    this.store = store;
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
    authorize(xAuthToken, projectId);
    var records =
        store.find(
            new RecordQuery(
                projectId,
                blockchainId,
                operationStatus,
                resourceType,
                operationType,
                operationId));
    return ResponseEntity.ok(
        new OperationRecords().count((long) records.size()).operationRecords(records));
  }

  private void authorize(String token, String projectId) {
    Principal principal =
        principals
            .byToken(token)
            .orElseThrow(() -> new Failure(HttpStatus.UNAUTHORIZED, "The token is not known"));
    if (!principal.mayCall("bcs") || !principal.projects().contains(projectId)) {
      throw new Failure(HttpStatus.FORBIDDEN, "The project is not the caller's");
    }
  }
}

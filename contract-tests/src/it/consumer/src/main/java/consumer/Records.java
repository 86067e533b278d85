package consumer;

import java.util.List;
import org.processcontracts.server.bcs.api.BcsApi;
import org.processcontracts.server.bcs.model.OperationRecords;
import org.processcontracts.server.bcs.model.OperationStatus;
import org.processcontracts.server.bcs.model.OperationType;
import org.processcontracts.server.bcs.model.ResourceType;
import org.springframework.http.ResponseEntity;

/** A controller over the stub. */
class Records implements BcsApi {

  @Override
  public ResponseEntity<OperationRecords> listOpRecord(
      String projectId,
      String token,
      String blockchainId,
      OperationStatus status,
      ResourceType resourceType,
      OperationType type,
      String operationId) {
    return ResponseEntity.ok(
        new OperationRecords().count(1618218591906093601L).operationRecords(List.of()));
  }
}

package org.processcontracts.reference.bcs;

import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.Condition;
import org.processcontracts.server.bcs.model.OperationStatus;
import org.processcontracts.server.bcs.model.OperationType;
import org.processcontracts.server.bcs.model.ResourceType;

/** Which records of a project are wanted; a filter that is null lets all through. */
record RecordQuery(
    String projectId,
    @Nullable String blockchainId,
    @Nullable OperationStatus status,
    @Nullable ResourceType resourceType,
    @Nullable OperationType operationType,
    @Nullable String operationId) {

  Condition condition() {
    return Condition.all(
        Condition.equal(RecordStore.PROJECT, projectId),
        Condition.equalIfGiven(RecordStore.BLOCKCHAIN, blockchainId),
        Condition.equalIfGiven(RecordStore.STATUS, status == null ? null : status.value()),
        Condition.equalIfGiven(
            RecordStore.RESOURCE_TYPE, resourceType == null ? null : resourceType.value()),
        Condition.equalIfGiven(
            RecordStore.OPERATION_TYPE, operationType == null ? null : operationType.value()),
        Condition.equalIfGiven(RecordStore.OPERATION, operationId));
  }
}

package org.processcontracts.reference.eds;

import org.processcontracts.reference.store.Condition;

/** Which contract is wanted; the connector is its owner's or its subscriber's. */
record ContractQuery(String projectId, String instanceId, String connectorId, String contractId) {

  Condition condition() {
    return Condition.all(
        Condition.equal(ContractStore.PROJECT, projectId),
        Condition.equal(ContractStore.INSTANCE, instanceId),
        Condition.equal(ContractStore.CONTRACT, contractId),
        Condition.any(
            Condition.equal(ContractStore.OWNER, connectorId),
            Condition.equal(ContractStore.SUBSCRIBER, connectorId)));
  }
}

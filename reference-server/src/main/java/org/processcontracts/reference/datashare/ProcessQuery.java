package org.processcontracts.reference.datashare;

import org.processcontracts.reference.store.Condition;
import org.processcontracts.server.datashare.model.QueryProcessesRequestBody;

/** Whose processes are wanted, and which page of them, counted from 1. */
record ProcessQuery(
    String organisation, String channel, String creator, int pageNumber, int pageSize) {

  static ProcessQuery of(QueryProcessesRequestBody body) {
    return new ProcessQuery(
        body.getOrgID(),
        body.getChannelID(),
        body.getCreatorDID(),
        Integer.parseInt(body.getCurrentPageOrDefault()),
        Integer.parseInt(body.getPageSizeNumOrDefault()));
  }

  Condition condition() {
    return Condition.all(
        Condition.equal(ProcessStore.ORGANISATION, organisation),
        Condition.equal(ProcessStore.CHANNEL, channel),
        Condition.equal(ProcessStore.CREATOR, creator));
  }

  long offset() {
    return (pageNumber - 1L) * pageSize;
  }
}

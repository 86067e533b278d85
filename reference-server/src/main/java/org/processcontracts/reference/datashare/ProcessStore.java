package org.processcontracts.reference.datashare;

import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.reference.store.Column;
import org.processcontracts.reference.store.Order;
import org.processcontracts.reference.store.Page;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Records;
import org.processcontracts.reference.store.Records.Selection;
import org.processcontracts.reference.store.Table;
import org.processcontracts.server.datashare.model.DatasetShareProcessResponseBody;
import org.springframework.stereotype.Component;

/** Processes, kept by organization and channel. */
@Component
class ProcessStore implements RecordType {

  static final Column ORGANISATION = Column.id("org_id", (record, scope) -> scope.get("org"));
  static final Column CHANNEL = Column.id("channel_id", (record, scope) -> scope.get("channel"));
  static final Column PROCESS = Column.id("process_id", "/processID");
  static final Column CREATOR = Column.id("creator_did", "/creatorDID");

  private static final Table TABLE =
      Table.of("datashare_process", ORGANISATION, CHANNEL, PROCESS)
          .with(CREATOR)
          .sorted(PROCESS, ORGANISATION, CHANNEL, CREATOR);
  private static final Order BY_PROCESS = new Order().ascending(PROCESS);

  private final Records records;

  ProcessStore(Records records) {
    this.records = records;
  }

  /** One page of the processes, in the order of their identifiers. */
  Page<DatasetShareProcessResponseBody> find(ProcessQuery query) {
    return records.page(
        new Selection(TABLE, query.condition(), BY_PROCESS, query.offset(), query.pageSize()),
        DatasetShareProcessResponseBody.class);
  }

  @Override
  public String api() {
    return "datashare";
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public String schema() {
    return "DatasetShareProcessResponseBody";
  }

  @Override
  public String place() {
    return "/items";
  }

  @Override
  public Set<String> needed() {
    return Set.of("org", "channel");
  }

  @Override
  public Map<String, String> documented(Request request) {
    return Map.of(
        "org", request.body().at("/orgID").stringValue(),
        "channel", request.body().at("/channelID").stringValue());
  }
}

package org.processcontracts.reference.bcs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.reference.store.Column;
import org.processcontracts.reference.store.Order;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Records;
import org.processcontracts.reference.store.Records.Selection;
import org.processcontracts.reference.store.RejectedException;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Table;
import org.processcontracts.server.bcs.model.RecordDetailInfo;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Operation records, kept by project. */
@Component
class RecordStore implements RecordType {

  static final Column PROJECT = Column.id("project_id", RecordStore::project);
  static final Column OPERATION = Column.id("operation_id", "/operation_id");
  static final Column BLOCKCHAIN = Column.id("blockchain_id", "/blockchain_id");
  static final Column STATUS = Column.id("operation_status", "/operation_status");
  static final Column RESOURCE_TYPE = Column.id("resource_type", "/resource_type");
  static final Column OPERATION_TYPE = Column.id("operation_type", "/operation_type");
  static final Column TIME = Column.integer("record_time", "/record_time");

  private static final Table TABLE =
      Table.of("bcs_record", PROJECT, OPERATION)
          .with(BLOCKCHAIN, STATUS, RESOURCE_TYPE, OPERATION_TYPE, TIME);
  private static final Order NEWEST_FIRST = new Order().descending(TIME).ascending(OPERATION);

  private final Records records;

  RecordStore(Records records) {
    this.records = records;
  }

  /** Records tell their project; the flag keeps those of others out. */
  private static String project(JsonNode record, Scope scope) {
    String project = record.at("/project_id").stringValue();
    if (!scope.get("project", project).equals(project)) {
      throw new RejectedException("belongs to another project");
    }
    return project;
  }

  /** All records that match, as the API has no pages; the newest ones first. */
  List<RecordDetailInfo> find(RecordQuery query) {
    return records.list(
        new Selection(TABLE, query.condition(), NEWEST_FIRST, 0, Integer.MAX_VALUE),
        RecordDetailInfo.class);
  }

  @Override
  public String api() {
    return "bcs";
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public String schema() {
    return "RecordDetailInfo";
  }

  @Override
  public String place() {
    return "/operation_records";
  }

  @Override
  public Set<String> needed() {
    return Set.of();
  }

  @Override
  public Set<String> optional() {
    return Set.of("project");
  }

  @Override
  public Map<String, String> documented(Request request) {
    return Map.of();
  }
}

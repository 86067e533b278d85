package org.processcontracts.reference.enos;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.reference.store.Column;
import org.processcontracts.reference.store.Page;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Records;
import org.processcontracts.reference.store.Records.Selection;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Table;
import org.processcontracts.reference.store.Times;
import org.processcontracts.server.enos.model.FlowInstance;
import org.springframework.stereotype.Component;

/** Flow instances, kept by organization. */
@Component("enosInstances")
class InstanceStore implements RecordType {

  static final Column ORGANISATION = Column.id("org_id", (record, scope) -> scope.get("org"));
  static final Column INSTANCE = Column.id("instance_id", "/instanceId");
  static final Column TYPE = Column.integer("type", (record, scope) -> type(scope));
  static final Column STATUS = Column.integer("status", "/status");
  static final Column OWNER = Column.id("owner", "/owner");
  static final Column FLOW_NAME = Column.text("flow_name", "/flowName");
  static final Column TRIGGERED = Column.time("trigger_time", "/triggerTime", Times::ofLocal);
  static final Column STARTED = Column.time("start_time", "/startTime", Times::ofLocal).orNull();
  static final Column ENDED = Column.time("end_time", "/endTime", Times::ofLocal).orNull();
  static final Column CREATED = Column.time("create_time", "/timestamp", Times::ofLocal);
  // No record tells when it changed: it is stored beside it, and begins with the creation.
  static final Column UPDATED = Column.time("update_time", "/timestamp", Times::ofLocal);

  private static final Table TABLE =
      Table.of("enos_instance", ORGANISATION, INSTANCE)
          .with(TYPE, STATUS, OWNER, FLOW_NAME, TRIGGERED, STARTED, ENDED, CREATED, UPDATED)
          .sorted(TRIGGERED, ORGANISATION, TYPE)
          .sorted(TRIGGERED, ORGANISATION, TYPE, OWNER)
          .sorted(TRIGGERED, ORGANISATION, TYPE, STATUS);

  private final Records records;

  InstanceStore(Records records) {
    this.records = records;
  }

  /** No record tells its type: 1, periodic, unless the import says otherwise. */
  private static Long type(Scope scope) {
    return Long.valueOf(scope.get("type", "1"));
  }

  @Override
  public void check(Scope scope) {
    if (!scope.get("type", "1").matches("[012]")) {
      throw new IllegalArgumentException("--type is 0 (manual), 1 (periodic) or 2 (temporary)");
    }
  }

  /** One page of the instances that match. */
  Page<FlowInstance> find(InstanceQuery query) {
    return records.page(
        new Selection(TABLE, query.condition(), query.order(), query.offset(), query.limit()),
        FlowInstance.class);
  }

  @Override
  public String api() {
    return "enos";
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public String schema() {
    return "FlowInstance";
  }

  @Override
  public String place() {
    return "/data/flowInsts";
  }

  @Override
  public Set<String> needed() {
    return Set.of("org");
  }

  @Override
  public Set<String> optional() {
    return Set.of("type");
  }

  @Override
  public Map<String, String> documented(Request request) {
    String org = request.parameters().get(new Request.Key("query", "orgId"));
    return Map.of("org", Objects.requireNonNull(org));
  }
}

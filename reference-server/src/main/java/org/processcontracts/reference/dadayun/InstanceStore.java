package org.processcontracts.reference.dadayun;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.reference.store.Column;
import org.processcontracts.reference.store.Page;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Records;
import org.processcontracts.reference.store.Records.Selection;
import org.processcontracts.reference.store.Table;
import org.processcontracts.reference.store.Times;
import org.processcontracts.server.dadayun.model.WorkflowInstance;
import org.springframework.stereotype.Component;

/** Workflow instances, kept by tenant and template. */
@Component("dadayunInstances")
class InstanceStore implements RecordType {

  static final Column TENANT = Column.id("tenant", (record, scope) -> scope.get("tenant", "demo"));
  static final Column TEMPLATE =
      Column.id(
          "template_id",
          (record, scope) -> scope.get("template", record.at("/WFTplId").stringValue()));
  static final Column ID = Column.id("id", "/Id");
  static final Column TITLE = Column.text("title", "/Title");
  static final Column IMPORTANT = Column.flag("is_important", "/IsImportant");
  static final Column URGENT = Column.flag("is_urgent", "/IsUrgent");
  static final Column STATUS = Column.integer("status", "/Status");
  static final Column WF_TEMPLATE = Column.text("wf_tpl_id", "/WFTplId");
  static final Column NODE = Column.text("current_node_id", "/CurrentNodeId");
  static final Column NODE_NAME = Column.text("current_node_name", "/CurrentNodeName");
  static final Column ACTORS = Column.text("current_actors", "/CurrentActors").orNull();
  static final Column POSITION = Column.text("creator_position_id", "/CreatorPositionId");
  static final Column CREATOR = Column.id("creator", "/Creator");
  static final Column CREATOR_NAME = Column.text("creator_name", "/CreatorName");
  static final Column CREATED = Column.time("create_time", "/CreateTime", Times::ofRfc3339);
  static final Column CREATED_TEXT = Column.text("create_time_text", "/CreateTime");

  private static final Table TABLE =
      Table.of("dadayun_instance", TENANT, TEMPLATE, ID)
          .with(
              TITLE,
              IMPORTANT,
              URGENT,
              STATUS,
              WF_TEMPLATE,
              NODE,
              NODE_NAME,
              ACTORS,
              POSITION,
              CREATOR,
              CREATOR_NAME,
              CREATED,
              CREATED_TEXT)
          .sorted(ID, TENANT, TEMPLATE)
          .sorted(CREATED, TENANT, TEMPLATE)
          .sorted(CREATED, TENANT, TEMPLATE, STATUS)
          .sorted(CREATED, TENANT, TEMPLATE, CREATOR);

  private final Records records;

  InstanceStore(Records records) {
    this.records = records;
  }

  /** One page of the instances that match. */
  List<WorkflowInstance> list(InstanceQuery query) {
    return records.list(selection(query), WorkflowInstance.class);
  }

  /** The same with the number of all that match. */
  Page<WorkflowInstance> page(InstanceQuery query) {
    return records.page(selection(query), WorkflowInstance.class);
  }

  private static Selection selection(InstanceQuery query) {
    return new Selection(TABLE, query.condition(), query.order(), query.start(), query.limit());
  }

  @Override
  public String api() {
    return "dadayun";
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public String schema() {
    return "WorkflowInstance";
  }

  @Override
  public String place() {
    return "";
  }

  /** Instances name a template; the flag overrules it. */
  @Override
  public Set<String> needed() {
    return Set.of();
  }

  @Override
  public Set<String> optional() {
    return Set.of("template", "tenant");
  }

  @Override
  public Map<String, String> documented(Request request) {
    String template = request.parameters().get(new Request.Key("path", "templateId"));
    return Map.of("template", Objects.requireNonNull(template));
  }
}

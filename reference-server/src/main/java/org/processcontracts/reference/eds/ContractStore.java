package org.processcontracts.reference.eds;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.reference.store.Column;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Records;
import org.processcontracts.reference.store.Table;
import org.processcontracts.server.eds.model.ContractDetail;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;

/** Contracts, kept by project and instance. */
@Component
class ContractStore implements RecordType {

  static final Column PROJECT = Column.id("project_id", (record, scope) -> scope.get("project"));
  static final Column INSTANCE = Column.id("instance_id", (record, scope) -> scope.get("instance"));
  static final Column CONTRACT = unmasked("contract_id", "/contract_id");
  static final Column OWNER = unmasked("owner_connector_id", "/owner_connector_id");
  static final Column SUBSCRIBER = unmasked("subscribe_connector_id", "/subscribe_connector_id");

  private static final Table TABLE =
      Table.of("eds_contract", PROJECT, INSTANCE, CONTRACT)
          .with(OWNER, SUBSCRIBER)
          .sorted(CONTRACT, PROJECT, INSTANCE);

  private final Records records;

  ContractStore(Records records) {
    this.records = records;
  }

  /** A masked identifier is found under the one with 0 for each asterisk, which a path can hold. */
  private static Column unmasked(String name, String pointer) {
    JsonPointer member = JsonPointer.compile(pointer);
    return Column.id(name, (record, scope) -> record.at(member).stringValue().replace('*', '0'));
  }

  /** The contract, if it is there and the connector's. */
  Optional<ContractDetail> find(ContractQuery query) {
    return records.one(TABLE, query.condition(), ContractDetail.class);
  }

  @Override
  public String api() {
    return "eds";
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public String schema() {
    return "ContractDetail";
  }

  @Override
  public String place() {
    return "/data";
  }

  @Override
  public Set<String> needed() {
    return Set.of("project", "instance");
  }

  @Override
  public Map<String, String> documented(Request request) {
    return Map.of(
        "project", path(request, "project_id"),
        "instance", path(request, "instance_id"));
  }

  private static String path(Request request, String name) {
    return Objects.requireNonNull(request.parameters().get(new Request.Key("path", name)));
  }
}

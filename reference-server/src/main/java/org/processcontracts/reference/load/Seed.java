package org.processcontracts.reference.load;

import java.util.ArrayList;
import java.util.List;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Row;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Upsert;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Stores the documented records once, so that a new server has something to answer. */
@Component
@ConditionalOnBooleanProperty(name = "reference.seed", matchIfMissing = true)
class Seed implements InitializingBean {

  private final List<RecordType> types;
  private final Upsert upsert;
  private final JdbcTemplate jdbc;

  Seed(List<RecordType> types, Upsert upsert, JdbcTemplate jdbc) {
    this.types = types;
    this.upsert = upsert;
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
    List<String> done = jdbc.queryForList("select api from seeded", String.class);
    types.stream().filter(type -> !done.contains(type.api())).forEach(this::seed);
  }

  /** In this order: a start that ends in between begins anew, and stores the same again. */
  private void seed(RecordType type) {
    Contract contract = Contracts.of(type.api());
    for (Operation operation : contract.operations()) {
      Request request = new RequestValidator(contract).documented(operation, "");
      Scope scope = new Scope(type.documented(request));
      RecordReader reader = new RecordReader(type, scope, contract);
      upsert.store(type.table(), rows(type, operation, reader));
    }
    try {
      jdbc.update("insert into seeded (api) values (?)", type.api());
    } catch (DuplicateKeyException e) {
      // Another server made its first start at the same time, and stored the same.
    }
  }

  private static List<Row> rows(RecordType type, Operation operation, RecordReader reader) {
    List<Row> rows = new ArrayList<>();
    for (var example : operation.responses().get("200").contents().get(0).examples()) {
      JsonNode place = example.value().at(type.place());
      if (place.isArray()) {
        place.forEach(record -> rows.add(reader.row(record, null)));
      } else if (place.isObject()) {
        rows.add(reader.row(place, null));
      }
    }
    return rows;
  }
}

package org.processcontracts.reference.load;

import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.RejectedException;
import org.processcontracts.reference.store.Row;
import org.processcontracts.reference.store.Scope;
import tools.jackson.databind.JsonNode;

/** Makes rows of records, if the contract allows them. */
final class RecordReader {

  private final RecordType type;
  private final Scope scope;
  private final Contract contract;
  private final String schema;

  RecordReader(RecordType type, Scope scope, Contract contract) {
    this.type = type;
    this.scope = scope;
    this.contract = contract;
    this.schema = "/components/schemas/" + type.schema();
  }

  /**
   * The row of a record.
   *
   * @throws RejectedException if the contract forbids the record, or a column cannot hold its value
   */
  Row row(JsonNode record) {
    for (Violation violation : contract.validator().validate(record, schema, Side.RESPONSE)) {
      String place = violation.instance().isEmpty() ? "the record" : violation.instance();
      throw new RejectedException(place + ": " + violation.message());
    }
    return Row.of(type.table(), record, scope);
  }
}

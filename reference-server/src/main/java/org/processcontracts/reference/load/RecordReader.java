package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.QuickCheck;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.RejectedException;
import org.processcontracts.reference.store.Row;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Texts;
import tools.jackson.databind.JsonNode;

/** Makes rows of records, if the contract allows them. */
final class RecordReader {

  private final RecordType type;
  private final Scope scope;
  private final Contract contract;
  private final String schema;
  private final QuickCheck quick;

  RecordReader(RecordType type, Scope scope, Contract contract) {
    this.type = type;
    this.scope = scope;
    this.contract = contract;
    this.schema = "/components/schemas/" + type.schema();
    this.quick = new QuickCheck(contract, schema);
  }

  /**
   * What was read at a place of a file.
   *
   * @param line on which it begins, from 1
   * @param text its JSON text in UTF-8; null if that is to be written anew
   * @param broken why it is no record; null if it may be one
   */
  record Found(long line, JsonNode record, byte @Nullable [] text, @Nullable String broken) {}

  /** What became of it: a row, or else the line that tells of its rejection. */
  record Result(@Nullable Row row, String reject) {}

  /** The row of a record, or why there is none. */
  Result result(Found found) {
    try {
      if (found.broken() != null) {
        throw new RejectedException(found.broken());
      }
      return new Result(row(found.record(), found.text()), "");
    } catch (RejectedException e) {
      return new Result(null, Rejects.line(found.line(), e.getMessage(), found.record()));
    }
  }

  /**
   * The row of a record.
   *
   * @param text in UTF-8, as it is to be stored; null to write it anew
   * @throws RejectedException if the contract forbids the record, or a column cannot hold its value
   */
  Row row(JsonNode record, byte @Nullable [] text) {
    if (!quick.takes(record)) {
      for (Violation violation : contract.validator().validate(record, schema, Side.RESPONSE)) {
        String place = violation.instance().isEmpty() ? "the record" : violation.instance();
        throw new RejectedException(place + ": " + violation.message());
      }
    }
    return Row.of(type.table(), record, text == null ? written(record) : text, scope);
  }

  private static byte[] written(JsonNode record) {
    String text = record.toString();
    if (!Texts.wellFormed(text)) {
      throw new RejectedException("holds half a character, which no database can hold");
    }
    return text.getBytes(UTF_8);
  }
}

package org.processcontracts.gate.cases;

import java.util.List;
import java.util.NoSuchElementException;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import tools.jackson.databind.JsonNode;

/**
 * The boundary payloads of a schema, of a request or of a reply.
 *
 * @param cases in order of the contract
 * @param gaps constraints that lack a case on one side
 */
public record SchemaCases(List<SchemaCase> cases, List<Gap> gaps) {

  /**
   * Derives the cases from a payload that is made from the schema alone.
   *
   * @throws NoSuchElementException if no valid payload could be made
   */
  public static SchemaCases derive(Contract contract, String schema, Side side) {
    Shape shape = Shape.of(contract, List.of(schema));
    JsonNode made =
        new Samples(side)
            .one(shape)
            .orElseThrow(() -> new NoSuchElementException("found nothing valid by " + schema));
    return derive(contract, schema, side, made);
  }

  /**
   * Derives the cases from a payload, which every case changes in one place.
   *
   * @param schema pointer of the schema; may itself be a reference
   * @throws IllegalArgumentException if the payload is not valid
   */
  public static SchemaCases derive(Contract contract, String schema, Side side, JsonNode payload) {
    List<Violation> violations = contract.validator().validate(payload, schema, side);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "the payload is not valid by " + schema + ": " + violations);
    }
    Collector<JsonNode> collector =
        new Collector<>(it -> contract.validator().validate(it, schema, side));
    new Walk<>(contract, side, collector)
        .visit(new Site<>("", schema, payload, "body", changed -> changed));
    List<SchemaCase> cases =
        collector.cases().stream()
            .map(
                it ->
                    new SchemaCase(it.name(), it.pointer(), it.keyword(), it.valid(), it.payload()))
            .toList();
    return new SchemaCases(cases, collector.gaps());
  }
}

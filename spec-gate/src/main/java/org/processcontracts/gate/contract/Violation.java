package org.processcontracts.gate.contract;

import org.processcontracts.gate.yaml.Pointer;

/**
 * One way in which an instance breaks a schema.
 *
 * @param instance pointer into the instance
 * @param schema pointer of the broken keyword in the contract
 * @param message what is wrong, in English
 */
public record Violation(String instance, String schema, String message) {

  /** The broken keyword. */
  public String keyword() {
    return Pointer.last(schema);
  }

  /** The same, for an instance that is a part of a greater one. */
  public Violation within(String pointer) {
    return new Violation(pointer + instance, schema, message);
  }
}

package org.processcontracts.gate.openapi;

/**
 * A place where a contract does not have the form of OpenAPI 3.0.
 *
 * @param pointer of the key or the value; of the object where a key is missing
 */
public record Fault(Type type, String pointer, String message, String fix) {

  /** What is wrong. */
  public enum Type {
    /** A key that its object does not have. */
    UNKNOWN_KEY,
    /** A key that its object must have. */
    MISSING_KEY,
    /** A value that may not stand under its key. */
    VALUE
  }
}

package org.processcontracts.kit.coverage;

import tools.jackson.databind.JsonNode;

/**
 * Something that a contract tells of, in a state in which an exchange can show it.
 *
 * @param operation name of the operation whose exchange shows it
 * @param side request or answer
 * @param pointer where it stands in the contract, references followed
 * @param state in a word, or the JSON text of a member of an enum
 */
public record Element(String operation, String side, String pointer, String state) {

  static final String REQUEST = "request";
  static final String ANSWER = "answer";

  static final String PRESENT = "present";
  static final String ABSENT = "absent";
  static final String NULL = "null";
  static final String EMPTY = "empty";
  static final String FILLED = "filled";

  /** Just inside a constraint: at its bound, where it has one. */
  static final String INSIDE = "inside";

  /** Just that constraint is broken. */
  static final String OUTSIDE = "outside";

  static Element member(String operation, String side, String schema, JsonNode value) {
    return new Element(operation, side, schema + "/enum", value.toString());
  }

  /** Such as listOpRecord request /components/parameters/AuthToken/schema/minLength outside. */
  @Override
  public String toString() {
    return String.join(" ", operation, side, pointer, state);
  }
}

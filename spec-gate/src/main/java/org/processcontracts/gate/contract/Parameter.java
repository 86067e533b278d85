package org.processcontracts.gate.contract;

import java.util.List;

/**
 * A parameter of an operation.
 *
 * @param in path, query, header or cookie
 * @param name its name on the wire
 * @param required whether a request without it is invalid
 * @param pointer where it stands, references followed
 * @param examples documented values
 */
public record Parameter(
    String in, String name, boolean required, String pointer, List<Example> examples) {

  /** Where its schema stands; may itself be a reference. */
  public String schema() {
    return pointer + "/schema";
  }
}

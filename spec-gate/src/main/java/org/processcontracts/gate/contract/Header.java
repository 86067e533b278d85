package org.processcontracts.gate.contract;

/**
 * A response header.
 *
 * @param name its name on the wire
 * @param required whether a response without it is invalid
 * @param pointer where it stands, references followed
 */
public record Header(String name, boolean required, String pointer) {

  /** Where its schema stands; may itself be a reference. */
  public String schema() {
    return pointer + "/schema";
  }
}

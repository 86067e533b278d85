package org.processcontracts.kit.wire;

/** A header field as it stands in a message; names keep their case and may be repeated. */
public record Header(String name, String value) {

  boolean is(String otherName) {
    return name.equalsIgnoreCase(otherName);
  }
}

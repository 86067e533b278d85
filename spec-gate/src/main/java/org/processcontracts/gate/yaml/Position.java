package org.processcontracts.gate.yaml;

/** A place in a text file; both numbers count from 1. */
public record Position(int line, int column) {

  /** The first character of a file. */
  public static final Position START = new Position(1, 1);
}

package org.processcontracts.gate.openapi;

import org.processcontracts.gate.yaml.Located;

/**
 * A reference to another file that could not be followed.
 *
 * @param at the reference in the file in which it is written
 */
public record LinkFault(Type type, Located at, String message, String fix) {

  /** What is wrong. */
  public enum Type {
    /** It leads out of the folder, and was not opened. */
    OUTSIDE,
    /** Nothing stands where it leads, or nothing of the right kind. */
    BROKEN,
    /** It leads back to itself. */
    CIRCULAR,
    /** A key stands beside it and in what it refers to. */
    BESIDE,
    /** Too much would have to be put together. */
    EXCESS
  }
}

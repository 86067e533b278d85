package org.processcontracts.gate.compat;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a contract differs from an older one.
 *
 * @param id what kind of change it is; never used for anything else
 * @param severity what it means
 * @param old pointer in the old contract; null if there is nothing
 * @param now pointer in the new contract; null if there is nothing
 * @param message what changed, and where on the wire
 * @param witness an exchange that shows it, with every breaking change and with no other
 */
public record Change(
    String id,
    Severity severity,
    @Nullable String old,
    @Nullable String now,
    String message,
    @Nullable Witness witness) {

  /** One line for a person. */
  @Override
  public String toString() {
    String line = severity + " " + id + ": " + message;
    return witness == null ? line : line + "; " + witness.brief();
  }
}

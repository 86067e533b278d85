package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * One departure of an answer from its contract.
 *
 * <p>{@code seen} is what the service said and may be logged only where that may: it is shortened,
 * and {@code ***} where the contract calls it a secret or it holds a secret that was sent, but a
 * service may echo a secret in a disguise that nothing finds. {@link #toString} leaves it out.
 *
 * @param operation the operationId of the call; empty when what was read is no answer
 * @param status the HTTP status of the answer; 0 when what was read is no answer
 * @param kind what is wrong
 * @param header the name of the header that departs; null when it is the body
 * @param pointer JSON pointer to the value in the body, or to where it is missing; empty for the
 *     root and for a header
 * @param expected what the contract says of it
 * @param seen the value that came, as JSON and shortened, or what kind of value it is
 */
public record Drift(
    String operation,
    int status,
    Kind kind,
    @Nullable String header,
    String pointer,
    String expected,
    String seen) {

  /** Ways to depart. */
  public enum Kind {
    /** A member that the contract does not know. */
    UNKNOWN_PROPERTY,
    /** A value that an enum of the contract does not know. */
    UNKNOWN_VALUE,
    /** A value of another type, or an integer beyond the range of its format. */
    WRONG_TYPE,
    /** A member or header is absent that the contract requires. */
    MISSING,
    /** A null where the contract allows none. */
    NULL,
    /** A value outside of what a keyword of the contract allows, such as maxLength. */
    CONSTRAINT,
    /** A member is there twice; the last one counts. */
    DUPLICATE,
    /** There are more departures than are told; {@code seen} is their number. */
    MORE
  }

  /** Operation, status, kind, place and what was expected, on one line and without what came. */
  @Override
  public String toString() {
    String place = header != null ? "header " + header : pointer.isEmpty() ? "the root" : pointer;
    return (operation.isEmpty() ? "" : operation + " answered " + status + ": ")
        + (kind + " at " + Model.printable(place) + ", expected " + expected);
  }
}

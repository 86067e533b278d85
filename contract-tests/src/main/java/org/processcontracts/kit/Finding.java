package org.processcontracts.kit;

import org.jspecify.annotations.Nullable;
import org.processcontracts.kit.wire.Exchange;

/**
 * One way in which a server departs from its contract.
 *
 * @param kind how much it matters
 * @param promise pointer of what the contract promises
 * @param expected what it promises, for people
 * @param seen what came instead
 * @param exchange in which it was seen; null if there was no answer
 */
public record Finding(
    Kind kind, String promise, String expected, String seen, @Nullable Exchange exchange) {

  /** How much a finding matters. */
  public enum Kind {
    /** A promise is broken. */
    BROKEN,
    /** The answer holds what the contract does not tell of; readers of it are not disturbed. */
    DRIFT
  }
}

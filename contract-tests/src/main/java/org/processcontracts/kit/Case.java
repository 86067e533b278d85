package org.processcontracts.kit;

import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;

/**
 * One promise of a contract, and how to try whether a server keeps it.
 *
 * @param operation that promises it
 * @param group what kind of promise it is, in a word
 * @param name unique in its operation and group, for people
 * @param promise pointer of what is promised in the contract
 * @param request what it sends; null if that is no single request of the contract
 * @param trial sends it
 */
public record Case(
    Operation operation,
    String group,
    String name,
    String promise,
    @Nullable Request request,
    Trial trial) {

  /** Tries a promise. */
  @FunctionalInterface
  public interface Trial {

    /**
     * Sends what has to be sent, and tells the session what is wrong.
     *
     * @throws NotAskedException if it cannot be tried on this server
     * @throws java.io.UncheckedIOException if there was no whole answer
     */
    void run(Session session);
  }

  /** Such as listOpRecord / refused / /query/limit minimum outside: -1; unique in its API. */
  public String title() {
    return "%s / %s / %s".formatted(operation.operationId(), group, name);
  }
}

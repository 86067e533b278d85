package org.processcontracts.tests.fault;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * One way in which a server goes wrong.
 *
 * @param api whose operation does
 * @param kind what goes wrong
 * @param name unique in its API and kind
 * @param behaviour what happens instead
 */
record Fault(Api api, Kind kind, String name, Behaviour behaviour) {

  /** The server that is well. */
  @FunctionalInterface
  interface Server {

    /**
     * Its answer to a request.
     *
     * @throws java.io.UncheckedIOException if there is none
     */
    Answered answer(Sent request);
  }

  /** What happens to one request; one instance sees all of a run, some at a time. */
  @FunctionalInterface
  interface Behaviour {

    /** What goes back over the connection, which is closed then. */
    byte[] answer(Sent request, Server server);
  }

  /** No fault at all. */
  static final Behaviour NONE = (request, server) -> server.answer(request).bytes();

  /** The operation takes a request for another one; what it refuses, it still refuses. */
  static Fault asked(Api api, Kind kind, String name, UnaryOperator<Sent> change) {
    return of(
        api,
        kind,
        name,
        (sent, server) -> {
          Answered right = server.answer(sent);
          return right.status() == 200 ? server.answer(change.apply(sent)) : right;
        });
  }

  /** The operation answers something else. */
  static Fault answered(Api api, Kind kind, String name, UnaryOperator<Answered> change) {
    return of(api, kind, name, (sent, server) -> change.apply(server.answer(sent)));
  }

  /** The operation makes something else of a request. */
  static Fault of(Api api, Kind kind, String name, BiFunction<Sent, Server, Answered> change) {
    return new Fault(
        api,
        kind,
        name,
        (sent, server) ->
            sent.isOperation() ? change.apply(sent, server).bytes() : NONE.answer(sent, server));
  }

  /** Other bytes go over the connection. */
  static Fault sent(Api api, String name, UnaryOperator<byte[]> change) {
    return new Fault(
        api,
        Kind.TRANSPORT,
        name,
        (sent, server) -> {
          byte[] answer = NONE.answer(sent, server);
          return sent.isOperation() ? change.apply(answer) : answer;
        });
  }

  /** Such as bcs / PREDICATE / operation_id dropped. */
  @Override
  public String toString() {
    return "%s / %s / %s".formatted(api, kind, name);
  }
}

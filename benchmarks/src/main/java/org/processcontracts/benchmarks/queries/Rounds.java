package org.processcontracts.benchmarks.queries;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.processcontracts.benchmarks.queries.Query.Kind;

/**
 * Servers that take turns in short rounds, so that all of them see the same machine.
 *
 * @param count how many rounds
 */
record Rounds(Map<String, Service> targets, int count) {

  private static final int REQUESTS = 500;
  private static final Duration LIMIT = Duration.ofMillis(1_200);
  private static final int WARM_UP_REQUESTS = 400;
  private static final Duration WARM_UP = Duration.ofMillis(500);

  /** How long the requests of a query took on each server. */
  Map<String, Latencies> of(Query query) {
    Map<String, Latencies> result = new LinkedHashMap<>();
    // What grows takes long, and no percentile of it is held against a bar.
    int rounds = query.kind() == Kind.GROWING ? 1 : count;
    targets.forEach(
        (name, server) -> {
          Load.of(server.base(), query.calls(), WARM_UP_REQUESTS, WARM_UP);
          result.put(name, Latencies.none());
        });
    for (int i = 0; i < rounds; i++) {
      targets.forEach(
          (name, server) ->
              result.merge(
                  name, Load.of(server.base(), query.calls(), REQUESTS, LIMIT), Latencies::plus));
    }
    return result;
  }
}

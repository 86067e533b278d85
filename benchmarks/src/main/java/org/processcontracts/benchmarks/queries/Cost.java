package org.processcontracts.benchmarks.queries;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a request costs the processors, however many of them there are and whatever else they do.
 *
 * @param server microseconds in the process of the server
 * @param database microseconds in those of PostgreSQL
 */
record Cost(double server, double database) {

  private static final int REQUESTS = 3_000;
  private static final Duration LIMIT = Duration.ofMillis(1_500);

  /** Asks as the load does; to be told of a server that is warm. */
  static Cost of(Query query, Service server, Postgres postgres) {
    Duration ownBefore = worked(Stream.of(server.process().toHandle()));
    Duration databaseBefore = worked(postgres.processes());
    int requests = Load.of(server.base(), query.calls(), REQUESTS, LIMIT).count();
    Duration own = worked(Stream.of(server.process().toHandle())).minus(ownBefore);
    Duration database = worked(postgres.processes()).minus(databaseBefore);
    return new Cost(micros(own, requests), micros(database, requests));
  }

  private static double micros(Duration all, int requests) {
    return all.toNanos() / 1e3 / requests;
  }

  /** Until now; a system that does not tell it is taken for one that did nothing. */
  private static Duration worked(Stream<ProcessHandle> processes) {
    return processes
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.0f + %.0f", server, database);
  }
}

package org.processcontracts.benchmarks.queries;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.processcontracts.benchmarks.Bars;
import org.processcontracts.benchmarks.queries.Query.Kind;

/**
 * The same queries over tables of different sizes.
 *
 * @param targets the smallest table first, the largest one before the constant stores
 * @param postgres on which they are
 * @param rounds in which the targets take turns
 */
record Growth(Map<String, Service> targets, Postgres postgres, int rounds, Bars bars) {

  /** The share of the constant stores' throughput that the database may not take. */
  static final double OF_CONSTANT = 0.4;

  /** How much slower, at the 99th percentile, the largest table may be than the smallest. */
  private static final double GROWTH = 1.5;

  private static final int WARM_UPS = 3;
  private static final Duration WARM_UP = Duration.ofMillis(500);

  void measure() {
    List<Query> queries = Queries.all();
    // Every argument once: the matches are right, and the constant stores know their answers.
    targets.values().forEach(server -> queries.forEach(query -> check(server, query)));
    System.out.printf(
        """

        ## Growth

        ms at p50 and p99, and requests a second; for each request, microseconds of processors in the server
        and in PostgreSQL, of the largest table and of the constant stores.

        | Query | Matches |%s p99 ratio | of constant | µs | constant µs |
        |---|--:|%s--:|--:|--:|--:|
        """,
        String.join("", targets.keySet().stream().map(it -> " " + it + " |").toList()),
        "--:|".repeat(targets.size()));
    queries.stream()
        .collect(Collectors.groupingBy(Query::api, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(
            api -> {
              warm(api);
              api.forEach(this::measure);
            });
  }

  /** What is measured first would else be measured cold. */
  private void warm(List<Query> api) {
    for (int i = 0; i < WARM_UPS; i++) {
      for (Service server : targets.values()) {
        api.stream()
            .filter(query -> query.kind() != Kind.GROWING)
            .forEach(query -> Load.of(server.base(), query.calls(), 1_000, WARM_UP));
      }
    }
  }

  private static void check(Service server, Query query) {
    if (query.kind() == Kind.GROWING) {
      query.matches(server.ask(query.calls().get(0)));
    } else {
      query.calls().forEach(call -> query.matches(server.ask(call)));
    }
  }

  private void measure(Query query) {
    Map<String, Latencies> result = new Rounds(targets, rounds).of(query);
    List<Latencies> all = List.copyOf(result.values());
    Latencies largest = all.get(all.size() - 2);
    double growth = largest.percentile(99) / all.get(0).percentile(99);
    double share = largest.throughput() / all.get(all.size() - 1).throughput();
    List<Service> servers = List.copyOf(targets.values());
    Service server = servers.get(servers.size() - 2);
    var answer = server.ask(query.calls().get(0));
    long matches = query.matches(answer);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s |%s %.2f | %.2f | %s | %s |%n",
        query,
        answer.status() == 200 ? matches < 0 ? "" : String.valueOf(matches) : "refused",
        String.join("", all.stream().map(Growth::text).toList()),
        growth,
        share,
        cost(query, server),
        cost(query, servers.get(servers.size() - 1)));
    if (query.kind() != Kind.GROWING) {
      bars.atMost(query + ": p99, growth", growth, GROWTH);
      bars.atLeast(query + ": throughput of constant stores", share, OF_CONSTANT);
    }
  }

  /** Of what grows too few are answered, and the constant stores do not know it all. */
  private String cost(Query query, Service server) {
    return query.kind() == Kind.GROWING ? "" : Cost.of(query, server, postgres).toString();
  }

  private static String text(Latencies it) {
    return String.format(
        Locale.ROOT, " %.2f %.2f %.0f |", it.percentile(50), it.percentile(99), it.throughput());
  }
}

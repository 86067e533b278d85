package org.processcontracts.benchmarks.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.processcontracts.benchmarks.Bars;
import org.processcontracts.benchmarks.Setup;
import org.processcontracts.benchmarks.queries.Query.Kind;

/**
 * Asks the reference server over tables of different sizes, and other servers the same. All are
 * there at the same time and take turns, so that what disturbs the machine disturbs all.
 */
public final class QueriesBenchmark {

  /** The program ends after this time, whatever it has measured. */
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private static final String CONSTANT = "constant";

  private final Path work;
  private final Servers servers;
  private final List<Long> sizes;
  private final int rounds;
  private final Bars bars = new Bars();

  private QueriesBenchmark(Path work, Servers servers, List<Long> sizes, int rounds) {
    this.work = work;
    this.servers = servers;
    this.sizes = sizes;
    this.rounds = rounds;
  }

  /**
   * Measures all, and prints it as Markdown.
   *
   * @param folder of this module
   * @param sizes records of each API, such as 1000,100000; multiples of 1,000, smallest first
   * @param rounds in which the servers take turns, of up to 500 requests each
   * @throws IllegalStateException if a server does not start, or answers what it should not
   */
  public static void run(Path folder, String sizes, int rounds)
      throws IOException, InterruptedException {
    Path work = Files.createDirectories(folder.resolve("target/measured/queries"));
    limit();
    System.out.printf(
        "%s %s, %d processors; JDK %s, Node.js %s%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Setup.node("-p", "process.versions.node"));
    List<Long> records = Stream.of(sizes.split(",")).map(Long::valueOf).toList();
    new QueriesBenchmark(work, new Servers(folder, work), records, rounds).measure();
  }

  private static void limit() {
    Thread limit =
        new Thread(
            () -> {
              try {
                Thread.sleep(LIMIT.toMillis());
                System.err.printf("not done after %d minutes%n", LIMIT.toMinutes());
                System.exit(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    limit.setDaemon(true);
    limit.start();
  }

  private void measure() throws IOException, InterruptedException {
    clean();
    Call first = documented("bcs").calls().get(0);
    Map<String, Service> targets = new LinkedHashMap<>();
    try (Postgres postgres = new Postgres(work)) {
      try {
        for (long size : sizes) {
          String name = String.format(Locale.ROOT, "%,d", size);
          targets.put(name, loaded(postgres, name, "records" + size, size, first));
        }
        String largest = "records" + sizes.get(sizes.size() - 1);
        targets.put(
            CONSTANT, servers.constant(postgres.url(largest), servers.data(CONSTANT), first));
        new Growth(targets, postgres, rounds, bars).measure();
        Service server =
            targets.get(String.format(Locale.ROOT, "%,d", sizes.get(sizes.size() - 1)));
        plans(postgres, server);
        beside(server, targets.get(CONSTANT));
      } finally {
        targets.values().forEach(Service::close);
      }
      starts(postgres, first);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused a statement", e);
    } finally {
      clean();
    }
    System.out.println(bars);
  }

  private Service loaded(Postgres postgres, String name, String database, long size, Call first)
      throws IOException, InterruptedException, SQLException {
    postgres.create(database);
    Service server = servers.reference(name, postgres.url(database), servers.data(database), first);
    try {
      for (String api : Postgres.TABLES.keySet().stream().sorted().toList()) {
        long start = System.nanoTime();
        postgres.load(database, api, size);
        System.out.printf(
            "%s of %s: loaded in %.0f s, %s%n",
            name, api, (System.nanoTime() - start) / 1e9, postgres.size(database, api));
      }
      return server;
    } catch (IOException | SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static Query documented(String api) {
    return Queries.all().stream()
        .filter(query -> query.api().equals(api) && query.kind() == Kind.DOCUMENTED)
        .findFirst()
        .orElseThrow();
  }

  private static void plans(Postgres postgres, Service server) throws SQLException, IOException {
    System.out.printf("%n## What PostgreSQL does where matches grow%n");
    for (Query query : Queries.all()) {
      if (query.kind() == Kind.GROWING) {
        String log = postgres.plans(() -> server.ask(query.calls().get(0)));
        System.out.printf("%n### %s%n%n```%n%s```%n", query, log);
      }
    }
  }

  /** The documented requests, which all servers answer with the documented records. */
  private void beside(Service server, Service constant) throws IOException, InterruptedException {
    System.out.printf("%n## The documented requests, beside other servers%n");
    for (String api : List.of("datashare", "bcs", "dadayun", "enos")) {
      Query query = documented(api);
      Call call = query.calls().get(0);
      try (Service fixed = servers.fixed(server.ask(call).body(), call);
          Service prism = servers.prism(api, call)) {
        Map<String, Service> targets = new LinkedHashMap<>();
        targets.put("reference-server", server);
        targets.put("constant stores", constant);
        targets.put("JDK HttpServer", fixed);
        targets.put("Prism", prism);
        var result = new Rounds(targets, rounds).of(query);
        double own = result.get("reference-server").throughput();
        System.out.printf(
            "%n### %s%n%n| Server | Bytes | Requests | Requests a second | p50 ms | p99 ms | Ratio |%n|---|--:|--:|--:|--:|--:|--:|%n",
            query);
        result.forEach(
            (name, latencies) ->
                System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.0f | %.2f | %.2f | %.2f |%n",
                    name,
                    targets.get(name).ask(call).body().length,
                    latencies.count(),
                    latencies.throughput(),
                    latencies.percentile(50),
                    latencies.percentile(99),
                    own / latencies.throughput()));
        bars.atLeast(query + ": throughput of Prism", own / result.get("Prism").throughput(), 1);
        bars.atLeast(
            query + ": throughput of constant stores",
            own / result.get("constant stores").throughput(),
            Growth.OF_CONSTANT);
      }
    }
  }

  /** From the start of the process to its first answer. */
  private void starts(Postgres postgres, Call first)
      throws IOException, InterruptedException, SQLException {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      Path data = servers.data("start" + i);
      String database = "start" + i;
      postgres.create(database);
      String url = postgres.url(database);
      time(seconds, "H2, first", servers.reference("start", "", data, first));
      time(seconds, "H2, again", servers.reference("start", "", data, first));
      time(seconds, "PostgreSQL, first", servers.reference("start", url, data, first));
      time(seconds, "PostgreSQL, again", servers.reference("start", url, data, first));
      time(seconds, "Prism, one contract of the five", servers.prism("bcs", first));
    }
    System.out.printf(
        "%n## From start to first answer%n%n| Server | median s | min s | max s |%n|---|--:|--:|--:|%n");
    seconds.forEach(
        (name, times) -> {
          List<Double> sorted = times.stream().sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f |%n",
              name,
              sorted.get(1),
              sorted.get(0),
              sorted.get(2));
        });
  }

  private static void time(Map<String, List<Double>> seconds, String name, Service service) {
    seconds.computeIfAbsent(name, it -> new ArrayList<>()).add(service.seconds());
    service.close();
  }

  /** Takes away the data, of an earlier run that was killed too; logs and binaries stay. */
  private void clean() throws IOException {
    try (Stream<Path> folders = Files.list(work)) {
      for (Path folder :
          folders.filter(it -> name(it).matches("data-[a-z0-9]+|postgres-[0-9]+")).toList()) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}

package org.processcontracts.benchmarks.queries;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A PostgreSQL of this program, with the settings of one that has the machine for itself. */
final class Postgres implements AutoCloseable {

  /** All others are those that PostgreSQL comes with. */
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("shared_buffers", "3GB"),
          Map.entry("effective_cache_size", "8GB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "512MB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("effective_io_concurrency", "200"),
          Map.entry("jit", "off"),
          Map.entry("max_wal_size", "8GB"),
          Map.entry("checkpoint_timeout", "30min"),
          // Nobody follows it, so that a table that is filled at once needs no log.
          Map.entry("wal_level", "minimal"),
          Map.entry("max_wal_senders", "0"),
          // Says how it finds what; silent but for the moment when it is asked.
          Map.entry("session_preload_libraries", "auto_explain"),
          Map.entry("auto_explain.log_analyze", "on"),
          Map.entry("auto_explain.log_buffers", "on"));

  /** Of the tables that lists come from, by API. */
  static final Map<String, String> TABLES =
      Map.of(
          "datashare", "datashare_process",
          "bcs", "bcs_record",
          "dadayun", "dadayun_instance",
          "enos", "enos_instance");

  private final EmbeddedPostgres server;
  private final Path data;
  private final Path log;

  Postgres(Path work) throws IOException {
    data = Files.createTempDirectory(work, "postgres-");
    log = work.resolve("postgres.log");
    Files.deleteIfExists(log);
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(work.resolve("postgres-binaries").toFile())
            .setCleanDataDirectory(true)
            .setRegisterShutdownHook(false)
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    SETTINGS.forEach(builder::setServerConfig);
    server = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** A new database. */
  void create(String name) throws SQLException {
    execute("postgres", "create database " + name);
  }

  String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  private void execute(String database, String... statements) throws SQLException {
    try (var connection = server.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Fills a table that the server has made, next to the documented records. Indexes are made when
   * the rows are there, in a fraction of the time.
   */
  void load(String database, String api, long records) throws SQLException, IOException {
    String table = Objects.requireNonNull(TABLES.get(api));
    try (var connection = server.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      List<String> drop = new ArrayList<>();
      List<String> make = new ArrayList<>();
      try (var indexes =
          statement.executeQuery(
              "select relname, pg_get_indexdef(indexrelid), pg_get_constraintdef(pg_constraint.oid)"
                  + " from pg_index join pg_class on pg_class.oid = indexrelid"
                  + " left join pg_constraint on conindid = indexrelid"
                  + " where indrelid = '"
                  + table
                  + "'::regclass")) {
        while (indexes.next()) {
          String constraint = indexes.getString(3);
          String name = indexes.getString(1);
          drop.add(
              constraint == null
                  ? "drop index " + name
                  : "alter table %s drop constraint %s".formatted(table, name));
          make.add(
              constraint == null
                  ? indexes.getString(2)
                  : "alter table %s add constraint %s %s".formatted(table, name, constraint));
        }
      }
      for (String sql : drop) {
        statement.execute(sql);
      }
      statement.execute(sql(api, records));
      for (String sql : make) {
        statement.execute(sql);
      }
      connection.commit();
    }
    execute(database, "vacuum (analyze) " + table);
  }

  /** The statement that makes so many records of an API; 1,000 or a multiple. */
  static String sql(String api, long records) throws IOException {
    try (InputStream file = Postgres.class.getResourceAsStream(api + ".sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .replace("RECORDS", String.valueOf(records));
    }
  }

  /** What a table and its indexes take, such as 512 MB. */
  String size(String database, String api) throws SQLException {
    try (var connection = server.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "select pg_size_pretty(pg_table_size('%1$s')), pg_size_pretty(pg_indexes_size('%1$s'))"
                    .formatted(TABLES.get(api)))) {
      result.next();
      return "%s and %s of indexes".formatted(result.getString(1), result.getString(2));
    }
  }

  /** The first process of PostgreSQL, and those that it has started. */
  Stream<ProcessHandle> processes() {
    try {
      // Its first line is the number of the process.
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
      return ProcessHandle.of(Long.parseLong(pid)).stream()
          .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not run", e);
    }
  }

  /** What the server's statements really did, as PostgreSQL logs it while the action runs. */
  String plans(Runnable action) throws SQLException, IOException {
    long start = Files.size(log);
    execute(
        "postgres",
        "alter system set auto_explain.log_min_duration = 0",
        "select pg_reload_conf()",
        "select pg_sleep(0.5)");
    action.run();
    execute(
        "postgres",
        "alter system reset auto_explain.log_min_duration",
        "select pg_reload_conf()",
        "select pg_sleep(0.5)");
    byte[] all = Files.readAllBytes(log);
    // An entry begins with its time; those of this connection ask for functions of PostgreSQL.
    return Stream.of(
            new String(all, (int) start, all.length - (int) start, UTF_8)
                .split("(?m)^[0-9-]{10} [0-9:.]+ UTC \\[[0-9]+\\] LOG: +"))
        .filter(entry -> entry.contains("Query Text:") && !entry.contains("Text: select pg_"))
        .collect(Collectors.joining());
  }

  /** Ends it and takes its data away; who comes second waits, and so the program does. */
  @Override
  public synchronized void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not end", e);
    }
  }
}

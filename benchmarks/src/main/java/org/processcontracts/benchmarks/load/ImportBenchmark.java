package org.processcontracts.benchmarks.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.processcontracts.benchmarks.Run;

/**
 * Imports the same bytes by COPY and by the reference server, and tells how the one compares to the
 * other.
 */
public final class ImportBenchmark {

  private static final int LIMIT_SECONDS = 900;

  private final Path folder;
  private final Path work;
  private final EmbeddedPostgres postgres;

  private ImportBenchmark(Path folder, EmbeddedPostgres postgres) throws IOException {
    this.folder = folder;
    this.work = Files.createDirectories(folder.resolve("target/import"));
    this.postgres = postgres;
  }

  /**
   * Runs it.
   *
   * @param folder of this module
   * @param apis whose records, such as bcs,enos
   * @param runs how often each way is measured
   * @param megabytes size of the file of each API
   */
  public static void run(Path folder, String apis, int runs, long megabytes)
      throws IOException, InterruptedException, SQLException {
    List<Subject> subjects = Subject.of(apis);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      ImportBenchmark benchmark = new ImportBenchmark(folder, postgres);
      System.out.println(ImportTable.HEAD);
      for (Subject subject : subjects) {
        System.out.println(benchmark.measure(subject, runs, megabytes * 1_000_000));
      }
    }
  }

  private ImportTable measure(Subject subject, int runs, long bytes)
      throws IOException, InterruptedException, SQLException {
    Path file = work.resolve(subject.api() + ".ndjson");
    Path rows = work.resolve(subject.api() + ".copy");
    ImportTable table =
        new ImportTable(
            subject.api(),
            subject.write(folder.resolveSibling("specs"), file, bytes),
            Files.size(file));
    Path empty = Files.writeString(work.resolve("empty"), "");
    process(subject, empty);
    try (var connection = postgres.getPostgresDatabase().getConnection()) {
      for (int i = 0; i <= runs; i++) {
        truncate(connection, subject);
        Run start = process(subject, empty);
        Run first = process(subject, file);
        if (i == 0) {
          out(connection, subject, rows);
        }
        Run again = process(subject, file);
        truncate(connection, subject);
        double indexed = copy(connection, subject.table(), "", rows);
        truncate(connection, subject);
        execute(connection, "drop table if exists raw", "create table raw (line text)");
        // With these, a line goes in as it is.
        String plain = " with (format csv, delimiter e'\\x01', quote e'\\x02')";
        double raw = copy(connection, "raw", plain, file);
        execute(connection, "drop table raw");
        // The first is for warmth.
        if (i > 0) {
          table.add(raw, indexed, start, first, again);
        }
      }
    }
    Files.delete(rows);
    Files.delete(file);
    return table;
  }

  private Run process(Subject subject, Path file) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path jar = folder.resolveSibling("reference-server").resolve("target/reference-server.jar");
    command.addAll(List.of("-Xmx128m", "-jar", jar.toString()));
    command.addAll(List.of("import", subject.api(), file.toString()));
    command.addAll(subject.flags());
    command.add("--data=" + work.resolve("data"));
    command.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    Path log = work.resolve(subject.api() + ".log");
    Run run = Run.of(command, folder, log, LIMIT_SECONDS);
    if (run.exit() != 0) {
      throw new IllegalStateException("the import failed: " + Files.readString(log));
    }
    return run;
  }

  private static double copy(Connection connection, String table, String how, Path file)
      throws IOException, SQLException {
    long start = System.nanoTime();
    try (InputStream input = Files.newInputStream(file)) {
      String copy = "copy %s from stdin%s".formatted(table, how);
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, input, 1 << 16);
    }
    return seconds(start);
  }

  private static void out(Connection connection, Subject subject, Path file)
      throws IOException, SQLException {
    try (OutputStream output = Files.newOutputStream(file)) {
      String copy = "copy %s to stdout".formatted(subject.table());
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, output);
    }
  }

  /** Nothing is left for PostgreSQL to do later, while something else is measured. */
  private static void truncate(Connection connection, Subject subject) throws SQLException {
    execute(connection, "truncate " + subject.table(), "checkpoint");
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}

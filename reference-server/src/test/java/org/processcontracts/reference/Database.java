package org.processcontracts.reference;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every behaviour is shown on. */
public enum Database {
  /** The embedded one, in a file. */
  H2 {
    @Override
    Map<String, String> fresh() {
      return Map.of();
    }
  },
  /** A server of its own, from Maven Central. */
  POSTGRESQL {
    @Override
    Map<String, String> fresh() {
      assumeFalse(Boolean.getBoolean("embedded.only"), "the embedded database is enough here");
      String name = "records" + COUNT.incrementAndGet();
      try (var connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return Map.of("spring.datasource.url", Postgres.RUNNING.getJdbcUrl("postgres", name));
    }
  };

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** The options under which a server uses an empty database of this kind. */
  abstract Map<String, String> fresh();

  /** Started when first asked for, ended with the JVM. */
  private static final class Postgres {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

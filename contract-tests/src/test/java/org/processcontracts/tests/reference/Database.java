package org.processcontracts.tests.reference;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** The databases that the reference server is shown to answer from. */
public enum Database {
  /** The embedded one, in a file of the server's folder. */
  H2,
  /** A server of its own, whose binaries come from Maven Central. */
  POSTGRESQL;

  /**
   * An empty one.
   *
   * @param options with which a reference server uses it
   * @param end frees what it takes
   */
  record Fresh(Map<String, String> options, Closeable end) {}

  Fresh fresh() throws IOException {
    if (this == H2) {
      return new Fresh(Map.of(), () -> {});
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    String url = postgres.getJdbcUrl("postgres", "postgres");
    return new Fresh(Map.of("spring.datasource.url", url), postgres);
  }
}

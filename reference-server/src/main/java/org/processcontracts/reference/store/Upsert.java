package org.processcontracts.reference.store;

import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores records, many at a time: a record with a known key replaces what was there. */
@Component
public class Upsert {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Batch batch;

  Upsert(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    ConnectionCallback<String> product =
        connection -> connection.getMetaData().getDatabaseProductName();
    this.batch = "PostgreSQL".equals(jdbc.execute(product)) ? new CopyBatch() : new MergeBatch();
  }

  /** How one database takes many rows at once, with keys that all differ. */
  interface Batch {
    /** Stores them, and says how many were not there before. */
    long store(Connection connection, Table table, List<Row> rows) throws java.sql.SQLException;
  }

  /** How many records are new, and how many took the place of others. */
  public record Count(long added, long replaced) {

    /** Both together. */
    public Count plus(Count other) {
      return new Count(added + other.added, replaced + other.replaced);
    }
  }

  /** Stores all of them or, if it throws, none. Of those with one key the last one counts. */
  public Count store(Table table, Collection<Row> rows) {
    Map<List<@Nullable Object>, Row> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.key(table), row));
    if (byKey.isEmpty()) {
      return new Count(0, 0);
    }
    // In one order, so that two imports of the same records wait for each other but never both.
    List<Row> distinct = byKey.values().stream().sorted(Row.byKey(table)).toList();
    ConnectionCallback<Long> store = connection -> batch.store(connection, table, distinct);
    long added = Objects.requireNonNull(transaction.execute(status -> jdbc.execute(store)));
    return new Count(added, rows.size() - added);
  }
}

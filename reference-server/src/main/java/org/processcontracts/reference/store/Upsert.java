package org.processcontracts.reference.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores records, many at a time: a record with a known key replaces what was there. */
@Component
public class Upsert {

  /** Fewer rows are not worth a transaction of their own. */
  private static final int FEW = 100;

  /** They wait for the database, so they are none of those that others share. */
  private static final Executor THREADS = task -> new Thread(task, "upsert").start();

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
    long store(Connection connection, Table table, List<Row> rows) throws SQLException;

    /** From how many connections at once it takes rows faster than from fewer. */
    int connections();
  }

  /** How many records are new, and how many took the place of others. */
  public record Count(long added, long replaced) {

    /** Both together. */
    public Count plus(Count other) {
      return new Count(added + other.added, replaced + other.replaced);
    }
  }

  /**
   * Stores all of them, in a transaction for each connection; if it throws, some may be stored. Of
   * those with one key the last one counts.
   */
  public Count store(Table table, Collection<Row> rows) {
    Map<List<@Nullable Object>, Row> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.key(table), row));
    // In one order, so that two imports of the same records wait for each other but never both.
    List<Row> distinct = byKey.values().stream().sorted(Row.byKey(table)).toList();
    long added = added(table, parts(distinct));
    return new Count(added, rows.size() - added);
  }

  private List<List<Row>> parts(List<Row> rows) {
    int size = Math.max(FEW, 1 + rows.size() / batch.connections());
    List<List<Row>> parts = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += size) {
      parts.add(rows.subList(start, Math.min(start + size, rows.size())));
    }
    return parts;
  }

  /** Each part has come to its end, whether another one fails or not. */
  private long added(Table table, List<List<Row>> parts) {
    List<CompletableFuture<Long>> stored =
        parts.stream()
            .map(part -> CompletableFuture.supplyAsync(() -> stored(table, part), THREADS))
            .toList();
    try {
      CompletableFuture.allOf(stored.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    return stored.stream().mapToLong(CompletableFuture::join).sum();
  }

  private long stored(Table table, List<Row> rows) {
    ConnectionCallback<Long> store = connection -> batch.store(connection, table, rows);
    return Objects.requireNonNull(transaction.execute(status -> jdbc.execute(store)));
  }
}

package org.processcontracts.reference.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL copies the rows straight into their table, which is the fastest way, until it meets a
 * key that is there already. From then on it copies them into a table of the transaction, and
 * inserts or updates from there.
 */
final class CopyBatch implements Upsert.Batch {

  private static final String UNIQUE_VIOLATION = "23505";

  private volatile boolean allNew = true;

  @Override
  public long store(Connection connection, Table table, List<Row> rows) throws SQLException {
    if (allNew) {
      Savepoint before = connection.setSavepoint();
      try {
        copy(connection, table, table.name(), rows);
        return rows.size();
      } catch (SQLException e) {
        if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
          throw e;
        }
        connection.rollback(before);
        allNew = false;
      }
    }
    return merge(connection, table, rows);
  }

  /** Each has a process of PostgreSQL to itself, and most of the work is done there. */
  @Override
  public int connections() {
    return Math.min(4, Runtime.getRuntime().availableProcessors());
  }

  private static long merge(Connection connection, Table table, List<Row> rows)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temporary table fresh (like %s) on commit drop".formatted(table.name()));
      copy(connection, table, "fresh", rows);
      // A row that was just inserted, and not updated, was locked by nobody.
      try (var result =
          statement.executeQuery(
              "with stored as (%s returning xmax = 0 as added)".formatted(insert(table))
                  + " select count(*) from stored where added")) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  private static String insert(Table table) {
    String changes =
        table.others().stream()
            .map(Column::name)
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "insert into %s select * from fresh on conflict (%s) do update set %s, body = excluded.body"
        .formatted(table.name(), Table.names(table.key()), changes);
  }

  private static void copy(Connection connection, Table table, String target, List<Row> rows)
      throws SQLException {
    String sql =
        "copy %s (%s, %s) from stdin".formatted(target, Table.names(table.columns()), Table.BODY);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      CopyText text = new CopyText(copy);
      for (Row row : rows) {
        text.add(row);
      }
      text.send();
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}

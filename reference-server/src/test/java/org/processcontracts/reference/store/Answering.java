package org.processcontracts.reference.store;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** A database that answers each statement with the same rows, and remembers what it was asked. */
final class Answering extends JdbcTemplate {

  final List<String> statements = new ArrayList<>();
  final List<@Nullable Object> values = new ArrayList<>();
  private final @Nullable List<List<@Nullable Object>> rows;

  private Answering(@Nullable List<List<@Nullable Object>> rows) {
    this.rows = rows;
  }

  static Answering with(List<List<@Nullable Object>> rows) {
    return new Answering(rows);
  }

  /** One that takes too long for any. */
  static Answering late() {
    return new Answering(null);
  }

  @Override
  public void query(String sql, RowCallbackHandler handler, @Nullable Object... arguments) {
    statements.add(sql);
    values.addAll(Arrays.asList(arguments));
    if (rows == null) {
      throw new QueryTimeoutException("too late");
    }
    try {
      for (List<@Nullable Object> row : rows) {
        handler.processRow(row(row));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ResultSet row(List<@Nullable Object> columns) {
    return (ResultSet)
        Proxy.newProxyInstance(
            Answering.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (proxy, method, arguments) -> columns.get((int) arguments[0] - 1));
  }
}

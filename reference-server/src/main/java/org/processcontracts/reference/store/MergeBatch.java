package org.processcontracts.reference.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** H2 takes the rows as one array for each column. */
final class MergeBatch implements Upsert.Batch {

  @Override
  public long store(Connection connection, Table table, List<Row> rows) throws SQLException {
    long known = known(connection, table, rows);
    List<String> types = types(table);
    String merge =
        "merge into %s (%s, %s) key (%s) select * from unnest(%s)"
            .formatted(
                table.name(),
                Table.names(table.columns()),
                Table.BODY,
                Table.names(table.key()),
                arrays(types));
    try (var statement = connection.prepareStatement(merge)) {
      bind(statement, types, rows);
      statement.executeUpdate();
    }
    return rows.size() - known;
  }

  /** It works in the thread that asks, on one row after the other. */
  @Override
  public int connections() {
    return 1;
  }

  private static long known(Connection connection, Table table, List<Row> rows)
      throws SQLException {
    String same =
        table.key().stream()
            .map(column -> "known.%s = fresh.%s".formatted(column.name(), column.name()))
            .collect(Collectors.joining(" and "));
    List<String> types = types(table).subList(0, table.key().size());
    String count =
        "select count(*) from unnest(%s) as fresh (%s) join %s known on %s"
            .formatted(arrays(types), Table.names(table.key()), table.name(), same);
    try (var statement = connection.prepareStatement(count)) {
      bind(statement, types, rows);
      try (var result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  private static List<String> types(Table table) {
    List<String> types =
        new ArrayList<>(table.columns().stream().map(column -> column.type().sql()).toList());
    types.add("varchar");
    return types;
  }

  private static String arrays(List<String> types) {
    return types.stream().map("cast(? as %s array)"::formatted).collect(Collectors.joining(", "));
  }

  private static void bind(PreparedStatement statement, List<String> types, List<Row> rows)
      throws SQLException {
    for (int i = 0; i < types.size(); i++) {
      int column = i;
      Object[] values = rows.stream().map(row -> value(row, column)).toArray();
      statement.setArray(i + 1, statement.getConnection().createArrayOf(types.get(i), values));
    }
  }

  /** The body is the last one. */
  private static @Nullable Object value(Row row, int column) {
    return column < row.values().size() ? row.values().get(column) : new String(row.body(), UTF_8);
  }
}

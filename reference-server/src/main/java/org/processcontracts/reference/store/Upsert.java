package org.processcontracts.reference.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Stores records, many with one statement: a record with a known key replaces what was there. */
@Component
public class Upsert {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final boolean postgres;

  Upsert(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.postgres =
        Boolean.TRUE.equals(
            jdbc.execute(
                (Connection connection) ->
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
  }

  /** The values of one record, in the order of the columns, the body last. */
  public record Row(List<@Nullable Object> values) {

    /**
     * Of a valid record.
     *
     * @throws RejectedException if a column cannot hold its value
     */
    public static Row of(Table table, JsonNode record, Scope scope) {
      List<@Nullable Object> values = new ArrayList<>();
      table.columns().forEach(column -> values.add(column.value(record, scope)));
      values.add(record.toString());
      return new Row(values);
    }

    /** How many characters the record has. */
    public int size() {
      return String.valueOf(values.get(values.size() - 1)).length();
    }

    private List<@Nullable Object> key(Table table) {
      return values.subList(0, table.key().size());
    }
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
    List<Row> distinct = List.copyOf(byKey.values());
    if (distinct.isEmpty()) {
      return new Count(0, 0);
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long known = known(table, distinct);
              jdbc.update(statement(upsert(table), types(table), distinct));
              return new Count(distinct.size() - known, rows.size() - distinct.size() + known);
            }));
  }

  private long known(Table table, List<Row> rows) {
    String keys =
        table.key().stream()
            .map(column -> "known.%s = fresh.%s".formatted(column.name(), column.name()))
            .collect(Collectors.joining(" and "));
    List<String> types = types(table).subList(0, table.key().size());
    String sql =
        "select count(*) from %s known join unnest(%s) as fresh (%s) on %s"
            .formatted(table.name(), arrays(types), Table.names(table.key()), keys);
    return Objects.requireNonNull(
        jdbc.query(
            statement(sql, types, rows),
            result -> {
              result.next();
              return result.getLong(1);
            }));
  }

  private String upsert(Table table) {
    String columns = Table.names(table.columns()) + ", " + Table.BODY;
    String values = "select * from unnest(%s)".formatted(arrays(types(table)));
    if (!postgres) {
      return "merge into %s (%s) key (%s) %s"
          .formatted(table.name(), columns, Table.names(table.key()), values);
    }
    String changes =
        Arrays.stream(columns.split(", "))
            .skip(table.key().size())
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) %s on conflict (%s) do update set %s"
        .formatted(table.name(), columns, values, Table.names(table.key()), changes);
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

  /** Binds one array for each of the first columns of the rows. */
  private static PreparedStatementCreator statement(
      String sql, List<String> types, List<Row> rows) {
    return connection -> {
      var statement = connection.prepareStatement(sql);
      for (int i = 0; i < types.size(); i++) {
        statement.setArray(i + 1, array(connection, types.get(i), rows, i));
      }
      return statement;
    };
  }

  private static Array array(Connection connection, String type, List<Row> rows, int column)
      throws SQLException {
    Object[] values = rows.stream().map(row -> row.values().get(column)).toArray();
    return connection.createArrayOf(type.replaceAll("\\(.*", ""), values);
  }
}

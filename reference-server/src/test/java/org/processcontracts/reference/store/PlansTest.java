package org.processcontracts.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.reference.Api;
import org.processcontracts.reference.Database;
import org.processcontracts.reference.Server;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

/** How PostgreSQL finds what it is asked for, where one half of many records is in one scope. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

  private static final int RECORDS = 20_000;

  private Server server;
  private JdbcTemplate kept;

  @BeforeAll
  void load() {
    server = Server.start(Database.POSTGRESQL, Map.of());
    kept =
        BeanFactoryAnnotationUtils.qualifiedBeanOfType(
            server.context().getBeanFactory(), JdbcTemplate.class, KeptPlans.NAME);
    tables().forEach(this::fill);
  }

  @Test
  void shouldLetPostgresPlanOtherQueriesForTheirValues() {
    assertThat(setting(server.context().getBean(JdbcTemplate.class), "plan_cache_mode"))
        .isEqualTo("force_custom_plan");
  }

  @Test
  void shouldLetPostgresEndWhatTakesTooLong() {
    assertThat(setting(server.context().getBean(JdbcTemplate.class), "statement_timeout"))
        .isEqualTo("10s");
    assertThat(setting(kept, "statement_timeout")).isEqualTo("10s");
  }

  @Test
  void shouldKeepPlansOfSomeStatementsAlone() throws Exception {
    try (Server fresh = Server.start(Database.POSTGRESQL, Map.of())) {
      HikariDataSource pool =
          BeanFactoryAnnotationUtils.qualifiedBeanOfType(
              fresh.context().getBeanFactory(), HikariDataSource.class, KeptPlans.NAME);
      Api enos = Api.of(fresh, "enos");
      assertThat(enos.send(enos.documented("window-of-instances")).status()).isEqualTo(200);
      assertThat(pool.isRunning()).isFalse();
      Api datashare = Api.of(fresh, "datashare");
      assertThat(datashare.send(datashare.documented("")).status()).isEqualTo(200);
      assertThat(pool.isRunning()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("keptPlans")
  void shouldReadAnIndexInItsOrder(Table table, Condition condition, Order order) {
    assertThat(table.leadsTo(condition, order)).isTrue();
    String select =
        "select body from %s%s%s offset ? rows fetch next ? rows only"
            .formatted(table.name(), condition.where(), order.sql());
    assertThat(plan(select, condition)).contains("Index Scan").doesNotContain("->  Sort", "Filter");
    String count = "select count(*) from " + table.name() + condition.where();
    assertThat(plan(count, condition)).contains("Index Only Scan").doesNotContain("Filter");
  }

  Stream<Arguments> keptPlans() {
    return tables().stream()
        .flatMap(
            table ->
                table.indexes().stream()
                    .flatMap(index -> Stream.of(false, true).map(it -> kept(table, index, it))));
  }

  private static Arguments kept(Table table, Table.Index index, boolean descending) {
    List<Condition> conditions = new ArrayList<>();
    index.equal().forEach(column -> conditions.add(Condition.equal(column, "1")));
    Order order = new Order().by(index.by(), descending);
    for (Column column : table.key()) {
      order = index.equal().contains(column) ? order : order.ascending(column);
    }
    return Arguments.of(table, Condition.all(conditions), order);
  }

  private Collection<Table> tables() {
    return server.context().getBeansOfType(RecordType.class).values().stream()
        .map(RecordType::table)
        .filter(table -> !table.indexes().isEmpty())
        .toList();
  }

  private void fill(Table table) {
    Column id = table.key().get(table.key().size() - 1);
    String values =
        table.columns().stream()
            .map(column -> column.equals(id) ? "i" : value(column))
            .collect(Collectors.joining(", "));
    kept.execute(
        "insert into %s (%s, body) select %s, repeat('x', 500) from generate_series(1, %d) as i"
            .formatted(table.name(), Table.names(table.columns()), values, RECORDS));
    kept.execute("vacuum analyze " + table.name());
  }

  private static String value(Column column) {
    return switch (column.type()) {
      case FLAG -> "false";
      case TIME, INTEGER -> "i";
      case ID, TEXT -> "case when i % 2 = 0 then 'all' else (i / 200)::text end";
    };
  }

  private String plan(String sql, Condition condition) {
    int values = (int) sql.chars().filter(c -> c == '?').count();
    String prepared = sql;
    for (int i = 1; i <= values; i++) {
      prepared = prepared.replaceFirst("\\?", "\\$" + i);
    }
    String arguments =
        IntStream.rangeClosed(1, values).mapToObj(i -> "'1'").collect(Collectors.joining(", "));
    List<String> statements =
        List.of(
            "prepare planned as " + prepared, "explain execute planned(%s)".formatted(arguments));
    StatementCallback<String> explain =
        statement -> {
          statement.execute(statements.get(0));
          try (var rows = statement.executeQuery(statements.get(1))) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
              plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
          } finally {
            statement.execute("deallocate planned");
          }
        };
    return Objects.requireNonNull(kept.execute(explain));
  }

  private static String setting(JdbcTemplate jdbc, String name) {
    return Objects.requireNonNull(jdbc.queryForObject("show " + name, String.class));
  }
}

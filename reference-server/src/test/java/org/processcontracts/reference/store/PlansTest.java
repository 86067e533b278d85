package org.processcontracts.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
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
import org.processcontracts.reference.Database;
import org.processcontracts.reference.Server;
import org.processcontracts.reference.store.Records.Selection;
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
    // Nothing here is about time, and a machine may be slow.
    server = Server.start(Database.POSTGRESQL, Map.of("spring.jdbc.template.query-timeout", "60s"));
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
        .isEqualTo("1min");
    assertThat(setting(kept, "statement_timeout")).isEqualTo("6s");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("keptPlans")
  void shouldReadAnIndexInItsOrder(Table table, Condition condition, Order order) {
    assertThat(table.leadsTo(condition, order)).isTrue();
    String select =
        "select body from %s%s%s offset ? rows fetch next ? rows only"
            .formatted(table.name(), condition.where(), order.sql());
    assertThat(plan(select)).contains("Index Scan").doesNotContain("->  Sort", "Filter");
    String count = "select count(*) from " + table.name() + condition.where();
    assertThat(plan(count)).contains("Index Only Scan").doesNotContain("Filter");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("indexes")
  void shouldFindFewInOneIndex(Table table, Table.Index index) {
    Column last = table.others().get(table.others().size() - 1);
    for (Condition rest : List.of(Condition.all(), Condition.contains(last, "1"))) {
      Condition condition = Condition.all(within(index), rest);
      assertThat(table.index(condition)).contains(index);
      var selection = new Selection(table, condition, new Order().ascending(last), 0, 10);
      List<Object> values = new ArrayList<>();
      String plan = plan(FewRecords.sql(selection, index, values));
      assertThat(plan)
          .contains("CTE near", "Index Scan", "One-Time Filter: ((count(*)) <= 1000)", "->  Sort")
          .doesNotContain("Seq Scan", "Bitmap");
      // What is asked for besides is looked at in what was found, and nothing else is.
      assertThat(plan.replace("One-Time Filter", "").split("Filter: "))
          .allMatch(text -> text.startsWith("(POSITION") || text.startsWith("Nested"))
          .hasSize(rest.isEmpty() ? 1 : 2);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("indexes")
  void shouldTellFewFromMany(Table table, Table.Index index) {
    FewRecords records = new FewRecords(kept);
    Order order = new Order().descending(table.key().get(table.key().size() - 1));
    Condition few = scope(index, "7");
    Condition many = scope(index, "all");
    assertThat(records.page(new Selection(table, many, order, 0, 10), 10)).isEmpty();
    Page<String> page = records.page(new Selection(table, few, order, 30, 10), 10).orElseThrow();
    assertThat(page.total()).isBetween(30L, 100L);
    assertThat(page.items()).hasSize((int) Math.min(10, page.total() - 30));
    assertThat(records.page(new Selection(table, few, order, 500, 10), 10))
        .contains(new Page<>(List.of(), page.total()));
  }

  /** What an index answers: of all its columns but the last one value, and of that one a range. */
  private static Condition within(Table.Index index) {
    return Condition.all(
        scope(index, "1"),
        Condition.compare(index.by(), Condition.Comparison.AT_LEAST, "1"),
        Condition.compare(index.by(), Condition.Comparison.LESS, "1"));
  }

  private static Condition scope(Table.Index index, String text) {
    List<Condition> all = new ArrayList<>();
    for (Column column : index.equal()) {
      Object value = column.type() == Column.Type.INTEGER ? 1L : text;
      all.add(Condition.equal(column, value));
    }
    return Condition.all(all);
  }

  Stream<Arguments> indexes() {
    return tables().stream()
        .flatMap(table -> table.indexes().stream().map(index -> Arguments.of(table, index)));
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
    List<String> statements =
        List.of(
            // The limit of a query is not one of so many records.
            "set statement_timeout = 0",
            "insert into %s (%s, body) select %s, repeat('x', 500) from generate_series(1, %d) as i"
                .formatted(table.name(), Table.names(table.columns()), values, RECORDS),
            "vacuum analyze " + table.name());
    try (var connection = DriverManager.getConnection(server.property("spring.datasource.url"));
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(Column column) {
    return switch (column.type()) {
      case FLAG -> "false";
      case INTEGER -> "i % 3";
      case TIME -> "i";
      case ID, TEXT -> "case when i % 2 = 0 then 'all' else (i / 200)::text end";
    };
  }

  private String plan(String sql) {
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

package org.processcontracts.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.processcontracts.reference.store.Records.Selection;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** By which plans PostgreSQL is asked for what. */
class RecordsTest {

  private static final Column ORG = Column.id("org", "/org");
  private static final Column ID = Column.id("id", "/id");
  private static final Column TIME = Column.integer("time", "/time");
  private static final Table TABLE = Table.of("records", ORG, ID).with(TIME).sorted(TIME, ORG);
  private static final Condition OF_ORG = Condition.equal(ORG, "a");
  private static final Order NEWEST = new Order().descending(TIME);
  private static final Order BY_ID = new Order().ascending(ID);

  private static final String BODY = "{\"id\":\"1\"}";
  private static final Map<String, String> RECORD = Map.of("id", "1");

  private final Answering byValue = Answering.with(List.of(row(BODY, 7L)));

  private Records records(@Nullable Answering kept) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (kept != null) {
      beans.addBean("kept", kept);
    }
    Limits limits =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("reference.limits", Limits.class);
    return new Records(
        byValue, beans.getBeanProvider(JdbcTemplate.class), JsonMapper.shared(), limits);
  }

  private static List<@Nullable Object> row(@Nullable Object... columns) {
    return Arrays.asList(columns);
  }

  private static Selection selection(Order order, long offset) {
    return new Selection(TABLE, OF_ORG, order, offset, 1);
  }

  @Test
  void shouldTakeFewFromTheKeptPlan() {
    Answering few = Answering.with(List.of(row(3L, 3L, BODY)));
    assertThat(records(few).page(selection(BY_ID, 0), Map.class))
        .isEqualTo(new Page<>(List.of(RECORD), 3));
    assertThat(records(few).page(selection(BY_ID, 2), Map.class))
        .isEqualTo(new Page<>(List.of(RECORD), 3));
    assertThat(records(few).list(selection(BY_ID, 0), Map.class)).containsExactly(RECORD);
    assertThat(few.statements).hasSize(3);
    assertThat(byValue.statements).isEmpty();
  }

  @Test
  void shouldTakeAnEmptyPageFromTheKeptPlan() {
    Answering few = Answering.with(List.of(row(3L, 3L, null)));
    assertThat(records(few).page(selection(BY_ID, 9), Map.class))
        .isEqualTo(new Page<>(List.of(), 3));
    assertThat(few.statements).hasSize(1);
    assertThat(byValue.statements).isEmpty();
  }

  @Test
  void shouldPlanManyForTheirValues() {
    Answering many = Answering.with(List.of(row(1001L, 1001L, null)));
    assertThat(records(many).list(selection(BY_ID, 0), Map.class)).containsExactly(RECORD);
    assertThat(records(many).page(selection(BY_ID, 2), Map.class))
        .isEqualTo(new Page<>(List.of(RECORD), 7));
    assertThat(many.statements).hasSize(2);
    assertThat(byValue.statements).hasSize(2);
  }

  @Test
  void shouldNotCountWhereTheFirstPageIsNotFull() {
    Selection notFull = new Selection(TABLE, OF_ORG, BY_ID, 0, 2);
    assertThat(records(null).page(notFull, Map.class)).isEqualTo(new Page<>(List.of(RECORD), 1));
    assertThat(byValue.statements).noneMatch(sql -> sql.contains("count"));
    assertThat(records(null).page(selection(BY_ID, 0), Map.class).total()).isEqualTo(7);
    assertThat(byValue.statements).hasSize(3);
    assertThat(byValue.statements.get(2)).contains("count");
  }

  @Test
  void shouldNotCountBeforeItReadsAnIndexInItsOrder() {
    Answering kept = Answering.with(List.of(row(BODY, 5L)));
    assertThat(records(kept).list(selection(NEWEST, 0), Map.class)).containsExactly(RECORD);
    assertThat(kept.statements).allMatch(sql -> sql.startsWith("select body from records"));
    assertThat(records(kept).page(selection(NEWEST, 2), Map.class).total()).isEqualTo(5);
    assertThat(byValue.statements).isEmpty();
  }

  @Test
  void shouldAskADatabaseThatMakesNoDifferenceOnce() {
    assertThat(records(null).list(selection(BY_ID, 0), Map.class)).containsExactly(RECORD);
    assertThat(records(null).list(selection(NEWEST, 0), Map.class)).containsExactly(RECORD);
    assertThat(byValue.statements).hasSize(2).allMatch(sql -> sql.startsWith("select body from"));
  }
}

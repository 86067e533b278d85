package org.processcontracts.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.processcontracts.reference.store.Condition.Comparison;
import org.processcontracts.reference.store.Records.Selection;

/** What is asked where few records may match, and what is made of the answer. */
class FewRecordsTest {

  private static final Column ORG = Column.id("org", "/org");
  private static final Column ID = Column.id("id", "/id");
  private static final Column STATUS = Column.integer("status", "/status");
  private static final Column TIME = Column.integer("time", "/time");
  private static final Column NAME = Column.text("name", "/name");
  private static final Table TABLE =
      Table.of("records", ORG, ID)
          .with(STATUS, TIME, NAME)
          .sorted(TIME, ORG)
          .sorted(TIME, ORG, STATUS);
  private static final Order NEWEST = new Order().descending(TIME).ascending(ID);
  private static final Order BY_NAME = new Order().ascending(NAME);
  private static final Condition OF_ORG = Condition.equal(ORG, "a");

  @Test
  void shouldReadOneIndexInItsOrder() {
    Answering database = Answering.with(List.of(row(2, 2, "first"), row(2, 2, "second")));
    assertThat(page(database, OF_ORG, NEWEST)).isEqualTo(new Page<>(List.of("first", "second"), 2));
    assertThat(database.statements)
        .containsExactly(
            "select few.n, few.n, body from (select count(*) as n from"
                + " (select 1 from records where org = ? limit 1001) as entry) as few"
                + " left join lateral (select body from records where org = ? and few.n <= 1000"
                + " order by time desc, id offset ? rows fetch next ? rows only) as page on true");
    assertThat(database.values).containsExactly("a", "a", 20L, 10);
  }

  @Test
  void shouldLookOnceAtEachRecordForOtherConditions() {
    Condition condition =
        Condition.all(
            OF_ORG,
            Condition.contains(NAME, "x"),
            Condition.oneOf(STATUS, List.of(1L, 2L)),
            Condition.compare(TIME, Comparison.AT_LEAST, 5L));
    Answering database = Answering.with(List.of(row(7, 3, null)));
    assertThat(page(database, condition, BY_NAME)).isEqualTo(new Page<>(List.of(), 3));
    assertThat(database.statements)
        .containsExactly(
            "with near as (select * from records"
                + " where org = ? and status in (?, ?) and (time, time) >= (?, ?) limit 1001)"
                + " select few.n, few.total, body from (select count(*) as n,"
                + " count(*) filter (where position(? in name) > 0) as total from near) as few"
                + " left join lateral (select body from near"
                + " where position(? in name) > 0 and few.n <= 1000"
                + " order by name offset ? rows fetch next ? rows only) as page on true");
    assertThat(database.values).containsExactly("a", 1L, 2L, 5L, 5L, "x", "x", 20L, 10);
  }

  @Test
  void shouldSortWhatTheIndexHasInAnotherOrder() {
    Answering database = Answering.with(List.of(row(0, 0, null)));
    assertThat(page(database, OF_ORG, BY_NAME)).isEqualTo(new Page<>(List.of(), 0));
    assertThat(database.statements)
        .containsExactly(
            "with near as (select * from records where org = ? limit 1001)"
                + " select few.n, few.total, body from"
                + " (select count(*) as n, count(*) as total from near) as few"
                + " left join lateral (select body from near where few.n <= 1000"
                + " order by name offset ? rows fetch next ? rows only) as page on true");
    assertThat(database.values).containsExactly("a", 20L, 10);
  }

  @Test
  void shouldLeaveManyToPlansByValue() {
    assertThat(page(Answering.with(List.of(row(1000, 1000, "first"))), OF_ORG, NEWEST)).isNotNull();
    assertThat(page(Answering.with(List.of(row(1001, 1001, null))), OF_ORG, NEWEST)).isNull();
    assertThat(page(Answering.late(), OF_ORG, NEWEST)).isNull();
  }

  @Test
  void shouldAskForNothingWhereNoIndexLeads() {
    Answering database = Answering.with(List.of());
    assertThat(page(database, Condition.equal(STATUS, 1), NEWEST)).isNull();
    assertThat(database.statements).isEmpty();
  }

  @Test
  void shouldAskOnceMoreForWhatTheKeptPlanTakesTooLongFor() {
    Selection kept = new Selection(TABLE, OF_ORG, NEWEST, 0, 10);
    Selection other = new Selection(TABLE, OF_ORG, BY_NAME, 0, 10);
    Answering byValue = Answering.with(List.of());
    Answering once = Answering.with(List.of());
    assertThat(new Plans(byValue, once).<Object>ask(kept, jdbc -> jdbc)).isSameAs(once);
    assertThat(new Plans(byValue, once).<Object>ask(other, jdbc -> jdbc)).isSameAs(byValue);
    assertThat(new Plans(byValue, null).<Object>ask(kept, jdbc -> jdbc)).isSameAs(byValue);
    Answering late = Answering.late();
    Object asked =
        new Plans(byValue, late)
            .ask(
                kept,
                jdbc -> {
                  jdbc.query("select", row -> {}, 1);
                  return jdbc;
                });
    assertThat(asked).isSameAs(byValue);
    assertThat(late.statements).hasSize(1);
  }

  private static List<@Nullable Object> row(long near, long total, @Nullable String body) {
    return Arrays.asList(near, total, body);
  }

  /** The page after the first two; null if the database did not tell it. */
  private static @Nullable Page<String> page(Answering database, Condition condition, Order order) {
    return new FewRecords(database)
        .page(new Selection(TABLE, condition, order, 20, 10), 10)
        .orElse(null);
  }
}

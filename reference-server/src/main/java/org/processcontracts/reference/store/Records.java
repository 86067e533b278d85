package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds records; what is found is the text that was stored, read into a model. */
@Component
public class Records {

  private final Plans plans;
  private final @Nullable FewRecords few;
  private final JsonMapper mapper;
  private final Limits limits;

  Records(
      JdbcTemplate jdbc,
      @Qualifier(KeptPlans.NAME) ObjectProvider<JdbcTemplate> keptPlans,
      JsonMapper mapper,
      Limits limits) {
    this.plans = new Plans(jdbc, keptPlans.getIfAvailable());
    this.few = plans.kept() == null ? null : new FewRecords(plans.kept());
    this.mapper = mapper;
    this.limits = limits;
  }

  /** What is wanted of a table. */
  public record Selection(Table table, Condition condition, Order order, long offset, int limit) {}

  /** The records of a selection. */
  public <T> List<T> list(Selection selection, Class<T> model) {
    return far(selection)
        ? List.of()
        : read(few(selection).map(Page::items).orElseGet(() -> bodies(selection)), model);
  }

  /** The same with the number of all matches, both of one moment. */
  public <T> Page<T> page(Selection selection, Class<T> model) {
    if (selection.limit() > 0 && !far(selection)) {
      Optional<Page<String>> few = few(selection);
      Page<String> found = few.orElseGet(() -> many(selection));
      if (few.isPresent() || selection.offset() == 0 || !found.items().isEmpty()) {
        return new Page<>(read(found.items(), model), found.total());
      }
    }
    long total = count(selection);
    // None lies there in this moment, unless one has come in between.
    return total > selection.offset() && selection.limit() > 0
        ? page(selection, model)
        : new Page<>(List.of(), total);
  }

  /** The record that matches, if there is one. */
  public <T> Optional<T> one(Table table, Condition condition, Class<T> model) {
    return list(new Selection(table, condition, new Order(), 0, 1), model).stream().findFirst();
  }

  /** A greater page than the limit is refused only if there are so many records. */
  private <T> List<T> read(List<String> bodies, Class<T> model) {
    if (bodies.size() > limits.pageSize()) {
      throw new LimitException("records in one answer", "page-size", limits.pageSize());
    }
    if (bodies.stream().mapToLong(String::length).sum() > limits.answer().toBytes()) {
      throw new LimitException("characters in one answer", "answer", limits.answer().toBytes());
    }
    List<T> items = new ArrayList<>(bodies.size());
    bodies.forEach(body -> items.add(mapper.readValue(body, model)));
    return items;
  }

  /** Whether a page lies behind the last match; one that would be far to go to is refused. */
  private boolean far(Selection selection) {
    if (selection.offset() <= limits.offset()) {
      return false;
    }
    if (count(selection) > selection.offset()) {
      throw new LimitException("records before the page", "offset", limits.offset());
    }
    return true;
  }

  /** A page of records that are found by a plan for few, if there is one and they are few. */
  private Optional<Page<String>> few(Selection selection) {
    return few == null || plans.keep(selection)
        ? Optional.empty()
        : few.page(selection, limit(selection));
  }

  /**
   * A page. A first one that is not full is its own count, which is worth to be tried where no
   * index counts.
   */
  private Page<String> many(Selection selection) {
    if (selection.offset() > 0 || plans.keep(selection)) {
      return counted(selection);
    }
    List<String> bodies = bodies(selection);
    return bodies.size() < selection.limit()
        ? new Page<>(bodies, bodies.size())
        : counted(selection);
  }

  private List<String> bodies(Selection selection) {
    List<Object> values = new ArrayList<>(selection.condition().values());
    String sql = select(Table.BODY, selection, values);
    return plans.ask(
        selection,
        jdbc -> {
          List<String> bodies = new ArrayList<>();
          jdbc.query(
              sql,
              row -> {
                bodies.add(row.getString(1));
              },
              values.toArray());
          return bodies;
        });
  }

  /** A page with the number of all matches, in one statement; 0 if the page is empty. */
  private Page<String> counted(Selection selection) {
    List<Object> values = new ArrayList<>(selection.condition().values());
    values.addAll(selection.condition().values());
    String sql = select(Table.BODY + ", (" + counting(selection) + ")", selection, values);
    return plans.ask(
        selection,
        jdbc -> {
          List<String> bodies = new ArrayList<>();
          long[] total = new long[1];
          jdbc.query(
              sql,
              row -> {
                bodies.add(row.getString(1));
                total[0] = row.getLong(2);
              },
              values.toArray());
          return new Page<>(bodies, total[0]);
        });
  }

  private long count(Selection selection) {
    Object[] values = selection.condition().values().toArray();
    String sql = counting(selection);
    return plans.ask(
        selection, jdbc -> Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, values)));
  }

  /** One more than an answer may have shows that there are more. */
  private int limit(Selection selection) {
    return Math.min(selection.limit(), limits.pageSize() + 1);
  }

  private static String counting(Selection selection) {
    return "select count(*) from " + selection.table().name() + selection.condition().where();
  }

  private String select(String what, Selection selection, List<Object> values) {
    values.add(selection.offset());
    values.add(limit(selection));
    return "select "
        + what
        + " from "
        + selection.table().name()
        + selection.condition().where()
        + selection.order().sql()
        + " offset ? rows fetch next ? rows only";
  }
}

package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds records; what is found is the text that was stored, read into a model. */
@Component
public class Records {

  private final JdbcTemplate jdbc;
  private final JsonMapper mapper;
  private final Limits limits;

  Records(JdbcTemplate jdbc, JsonMapper mapper, Limits limits) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.limits = limits;
  }

  /** What is wanted of a table. */
  public record Selection(Table table, Condition condition, Order order, long offset, int limit) {}

  /** The records of a selection. */
  public <T> List<T> list(Selection selection, Class<T> model) {
    if (beyond(selection)) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(selection.condition().values());
    List<String> bodies = new ArrayList<>();
    jdbc.query(
        select("body", selection, values),
        row -> {
          bodies.add(row.getString(1));
        },
        values.toArray());
    return read(bodies, model);
  }

  /**
   * The same with the number of all matches. One statement, so that both are of one moment; its
   * outer join answers the number beside an empty page, too.
   */
  public <T> Page<T> page(Selection selection, Class<T> model) {
    if (beyond(selection)) {
      return new Page<>(List.of(), count(selection));
    }
    List<Object> values = new ArrayList<>(selection.condition().values());
    values.addAll(selection.condition().values());
    String sql =
        "select matches.total, page.body from (%s) matches left join (%s) page on true%s"
            .formatted(
                count(selection, " as total"),
                select("*", selection, values),
                selection.order().sql());
    List<String> bodies = new ArrayList<>();
    long[] total = new long[1];
    jdbc.query(
        sql,
        row -> {
          total[0] = row.getLong(1);
          String body = row.getString(2);
          if (body != null) {
            bodies.add(body);
          }
        },
        values.toArray());
    return new Page<>(read(bodies, model), total[0]);
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

  /** Whether the page lies behind the last match; one that would be far to go to is refused. */
  private boolean beyond(Selection selection) {
    if (selection.offset() <= limits.offset()) {
      return false;
    }
    if (count(selection) > selection.offset()) {
      throw new LimitException("records before the page", "offset", limits.offset());
    }
    return true;
  }

  private long count(Selection selection) {
    Object[] values = selection.condition().values().toArray();
    return Objects.requireNonNull(jdbc.queryForObject(count(selection, ""), Long.class, values));
  }

  private static String count(Selection selection, String name) {
    return "select count(*)%s from %s%s"
        .formatted(name, selection.table().name(), selection.condition().where());
  }

  private String select(String what, Selection selection, List<Object> values) {
    values.add(selection.offset());
    values.add(Math.min(selection.limit(), limits.pageSize() + 1));
    return "select %s from %s%s%s offset ? rows fetch next ? rows only"
        .formatted(
            what, selection.table().name(), selection.condition().where(), selection.order().sql());
  }
}

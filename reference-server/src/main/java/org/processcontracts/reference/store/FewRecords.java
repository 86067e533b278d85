package org.processcontracts.reference.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.processcontracts.reference.store.Records.Selection;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds records where there are few of them, by a plan that PostgreSQL keeps: to make one takes
 * longer than to look at a hundred records. Such a plan is bad where there are many; so the
 * statement counts first, by one index and not far, and where that is much it does nothing more.
 */
final class FewRecords {

  /** Up to so many entries of an index are few. */
  static final int MOST = 1_000;

  private static final String FEW = "few.n <= " + MOST;
  private static final String UP_TO_MANY = " limit " + (MOST + 1);

  private final JdbcTemplate plannedOnce;

  FewRecords(JdbcTemplate plannedOnce) {
    this.plannedOnce = plannedOnce;
  }

  /**
   * The page of a selection, and the number of all matches.
   *
   * @param limit records of the page
   * @return nothing if there may be many, or no index leads to them
   */
  Optional<Page<String>> page(Selection selection, int limit) {
    try {
      return selection
          .table()
          .index(selection.condition())
          .flatMap(index -> page(selection, index, limit));
    } catch (QueryTimeoutException e) {
      // The plan was a bad one for these values.
      return Optional.empty();
    }
  }

  private Optional<Page<String>> page(Selection selection, Table.Index index, int limit) {
    List<Object> values = new ArrayList<>();
    String sql = sql(selection, index, values);
    values.add(selection.offset());
    values.add(limit);
    long[] near = new long[1];
    long[] total = new long[1];
    List<String> bodies = new ArrayList<>();
    plannedOnce.query(
        sql,
        row -> {
          near[0] = row.getLong(1);
          total[0] = row.getLong(2);
          String body = row.getString(3);
          if (body != null) {
            bodies.add(body);
          }
        },
        values.toArray());
    return near[0] > MOST ? Optional.empty() : Optional.of(new Page<>(bodies, total[0]));
  }

  /** One row at least, without a body if the page is empty. */
  static String sql(Selection selection, Table.Index index, List<Object> values) {
    Condition near = selection.condition().within(index);
    Condition rest = selection.condition().besides(index);
    String records = selection.table().name() + near.where();
    String page =
        selection.order().sql() + " offset ? rows fetch next ? rows only) as page on true";
    values.addAll(near.values());
    if (rest.isEmpty() && selection.order().startsWith(index.by())) {
      values.addAll(near.values());
      return inOrder(records) + page;
    }
    values.addAll(rest.values());
    values.addAll(rest.values());
    return looked(records, rest) + page;
  }

  /** Counts in the index, and reads the records of the page alone. */
  private static String inOrder(String records) {
    return "select few.n, few.n, body from (select count(*) as n from (select 1 from "
        + records
        + UP_TO_MANY
        + ") as entry) as few left join lateral (select body from "
        + records
        + " and "
        + FEW;
  }

  /** Looks at each record once. PostgreSQL keeps what is asked for twice. */
  private static String looked(String records, Condition rest) {
    String matches = rest.isEmpty() ? "" : " filter (" + rest.where().strip() + ")";
    return "with near as (select * from "
        + records
        + UP_TO_MANY
        + ") select few.n, few.total, body from (select count(*) as n, count(*)"
        + matches
        + " as total from near) as few left join lateral (select body from near"
        + (rest.isEmpty() ? " where " : rest.where() + " and ")
        + FEW;
  }
}

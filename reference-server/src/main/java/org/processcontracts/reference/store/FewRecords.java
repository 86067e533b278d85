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
 * statement counts first, in one index and not far, and where that is much it does nothing more.
 */
final class FewRecords {

  /** Up to so many entries of an index are few. */
  static final int MOST = 1_000;

  private static final String AND_FEW = " and few.n <= " + MOST;
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
    String table = selection.table().name() + near.where();
    // The offset keeps PostgreSQL from the index of another order, where what is near lies apart.
    boolean inOrder = rest.isEmpty() && selection.order().startsWith(index.by());
    String fence = inOrder ? "" : " offset 0";
    String found = "(select * from " + table + AND_FEW + fence + ") as found" + rest.where();
    List<Object> ofFound = new ArrayList<>(near.values());
    ofFound.addAll(rest.values());
    values.addAll(near.values());
    StringBuilder sql = new StringBuilder("select few.n, ");
    sql.append(rest.isEmpty() ? "few.n" : "total")
        .append(", body from (select count(*) as n from (select 1 from ")
        .append(table)
        .append(UP_TO_MANY)
        .append(") as entry) as few");
    if (!rest.isEmpty()) {
      sql.append(" cross join lateral (select count(*) as total from ")
          .append(found)
          .append(") as counted");
      values.addAll(ofFound);
    }
    values.addAll(ofFound);
    return sql.append(" left join lateral (select body from ")
        .append(found)
        .append(selection.order().sql())
        .append(" offset ? rows fetch next ? rows only) as page on true")
        .toString();
  }
}

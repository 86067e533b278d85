package org.processcontracts.reference.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL is told about a connection, once. It is without effect where a database that
 * speaks PostgreSQL has no such setting.
 *
 * @param timeout after which PostgreSQL ends a query; null for never
 */
record Session(@Nullable Duration timeout) {

  /**
   * Each query is planned for its values. A plan for all of them takes one template for as large as
   * another, and a window of a minute for as long as one of a year.
   */
  String plansByValue() {
    return sql(timeout, Map.of("plan_cache_mode", "force_custom_plan"));
  }

  /**
   * A statement is planned once for all values, and reads an index in its order, even if the table
   * was small when it was planned. It has a tenth of the time: what takes longer has the wrong
   * plan, and is tried once more with one for its values.
   */
  String keptPlans() {
    Map<String, String> plans = new TreeMap<>();
    plans.put("plan_cache_mode", "force_generic_plan");
    for (String way : List.of("enable_seqscan", "enable_bitmapscan", "enable_sort")) {
      plans.put(way, "off");
    }
    return sql(timeout == null ? null : timeout.dividedBy(10), plans);
  }

  private static String sql(@Nullable Duration timeout, Map<String, String> plans) {
    Map<String, String> settings = new TreeMap<>(plans);
    long millis = timeout == null ? 0 : Math.max(1, timeout.toMillis());
    settings.put("statement_timeout", String.valueOf(millis));
    List<String> rows = new ArrayList<>();
    settings.forEach((name, value) -> rows.add("('%s', '%s')".formatted(name, value)));
    return "select set_config(name, value, false) from pg_settings join (values "
        + String.join(", ", rows)
        + ") as wanted (name, value) using (name)";
  }
}

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
    return sql(Map.of("plan_cache_mode", "force_custom_plan"));
  }

  /** A statement is planned once for all values, and reads an index in its order. */
  String keptPlans() {
    return sql(Map.of("plan_cache_mode", "force_generic_plan", "enable_sort", "off"));
  }

  private String sql(Map<String, String> plans) {
    Map<String, String> settings = new TreeMap<>(plans);
    settings.put("statement_timeout", String.valueOf(timeout == null ? 0 : timeout.toMillis()));
    List<String> rows = new ArrayList<>();
    settings.forEach((name, value) -> rows.add("('%s', '%s')".formatted(name, value)));
    return "select set_config(name, value, false) from pg_settings join (values "
        + String.join(", ", rows)
        + ") as wanted (name, value) using (name)";
  }
}

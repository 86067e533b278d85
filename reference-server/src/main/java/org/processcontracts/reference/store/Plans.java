package org.processcontracts.reference.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.Records.Selection;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ways to a database that plans statements.
 *
 * @param byValue plans each for its values
 * @param kept plans each once; null if the database makes no difference
 */
record Plans(JdbcTemplate byValue, @Nullable JdbcTemplate kept) {

  /** Whether one plan is the best for all values. */
  boolean keep(Selection selection) {
    return kept != null && selection.table().leadsTo(selection.condition(), selection.order());
  }

  /** Asks for a selection by the better plan. */
  <T> T ask(Selection selection, Function<JdbcTemplate, T> question) {
    if (kept != null && keep(selection)) {
      try {
        return question.apply(kept);
      } catch (QueryTimeoutException e) {
        // It was not the best one; the one for these values has more time.
      }
    }
    return question.apply(byValue);
  }
}

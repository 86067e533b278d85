package org.processcontracts.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is solved by trying again, and what is not. */
class DatabaseProblemTest {

  static Stream<RuntimeException> gone() {
    return Stream.of(
        new CannotGetJdbcConnectionException("gone"),
        new NonTransientDataAccessResourceException("gone"),
        new ConcurrencyFailureException("gone"),
        new CannotCreateTransactionException("gone"));
  }

  @ParameterizedTest
  @MethodSource("gone")
  void shouldTellThatTheDatabaseIsGone(RuntimeException cause) {
    assertGone(DatabaseProblem.of(cause));
  }

  @ParameterizedTest
  @CsvSource({"57P01, true", "08006, true", "42P01, false", ", false"})
  void shouldKnowAClosedConnectionByItsState(String state, boolean gone) {
    var cause = new UncategorizedSQLException("query", null, new SQLException("closed", state));
    if (gone) {
      assertGone(DatabaseProblem.of(cause));
    } else {
      assertThat(DatabaseProblem.of(cause)).isNull();
    }
  }

  @Test
  void shouldTellThatAQueryTakesTooLong() {
    Problem problem = DatabaseProblem.of(new QueryTimeoutException("late"));
    assertThat(Objects.requireNonNull(problem).message()).contains("query-timeout");
  }

  @Test
  void shouldNotPromiseThatAMistakeGoesAway() {
    assertThat(DatabaseProblem.of(new DataIntegrityViolationException("mistake"))).isNull();
  }

  private static void assertGone(Problem problem) {
    assertThat(problem.status().value()).isEqualTo(503);
    assertThat(problem.message()).isEqualTo("The database is not available");
  }
}

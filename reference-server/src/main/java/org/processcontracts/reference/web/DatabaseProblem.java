package org.processcontracts.reference.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What to tell when the database does not answer. */
final class DatabaseProblem {

  private DatabaseProblem() {}

  /** The problem; null if it is one that trying again does not solve. */
  static @Nullable Problem of(RuntimeException cause) {
    if (cause instanceof QueryTimeoutException) {
      return later("The query took longer than spring.jdbc.template.query-timeout allows");
    }
    boolean gone =
        cause instanceof DataAccessResourceFailureException
            || cause instanceof NonTransientDataAccessResourceException
            || cause instanceof TransientDataAccessException
            || cause instanceof CannotCreateTransactionException
            || cause instanceof UncategorizedSQLException unknown && closed(unknown);
    return gone ? later("The database is not available") : null;
  }

  /** A connection that was closed from the other side: class 57 and 08 of SQL states. */
  private static boolean closed(UncategorizedSQLException cause) {
    String state = String.valueOf(cause.getSQLException().getSQLState());
    return state.startsWith("57") || state.startsWith("08");
  }

  private static Problem later(String message) {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, message);
  }
}

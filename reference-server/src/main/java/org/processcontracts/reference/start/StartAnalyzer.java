package org.processcontracts.reference.start;

import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in plain words why the server does not start, if it is something that can be mended. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartAnalyzer implements FailureAnalyzer {

  /** The code of H2 for a file that another process has open. */
  private static final int ALREADY_OPEN = 90020;

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    FailureAnalysis found = null;
    // The innermost cause that says something says it best.
    for (Throwable it = failure; it != null; it = it.getCause()) {
      FailureAnalysis analysis = one(it);
      found = analysis == null ? found : analysis;
    }
    return found;
  }

  private static @Nullable FailureAnalysis one(Throwable cause) {
    if (cause instanceof StartException known) {
      return new FailureAnalysis(known.getMessage(), known.mend(), known);
    }
    if (cause instanceof BindException bind) {
      Throwable innermost = NestedExceptionUtils.getMostSpecificCause(bind);
      boolean ours = innermost.getClass() == IllegalArgumentException.class;
      return ours ? refused(innermost) : unreadable(bind);
    }
    if (cause instanceof FlywayValidateException other) {
      return new FailureAnalysis(
          "The tables in the database are those of another version of this server.",
          "Name another folder with --data, or another database with --spring.datasource.url, and"
              + " import the records again; or run the version that made them.",
          other);
    }
    return cause instanceof SQLException sql ? database(sql) : null;
  }

  private static FailureAnalysis refused(Throwable cause) {
    return new FailureAnalysis(
        cause.getMessage() + ".", "Correct the option, or principals.yaml.", cause);
  }

  private static FailureAnalysis unreadable(BindException bind) {
    var property = bind.getProperty();
    return new FailureAnalysis(
        "%s has a value that is no %s."
            .formatted(
                property == null ? bind.getName() : property.getName(),
                bind.getTarget().getType().toClass().getSimpleName()),
        "Correct the option, or principals.yaml.",
        bind);
  }

  private static FailureAnalysis database(SQLException cause) {
    if (cause.getErrorCode() == ALREADY_OPEN) {
      return new FailureAnalysis(
          "The embedded database is open in another process.",
          "Stop the server that uses this folder, name another one with --data, or use"
              + " PostgreSQL, which takes imports while it serves.",
          cause);
    }
    String state = String.valueOf(cause.getSQLState());
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    if (state.startsWith("28")) {
      return new FailureAnalysis(
          "The database does not let this user in: " + message,
          "Correct user and password in --spring.datasource.url, or give"
              + " --spring.datasource.username and --spring.datasource.password.",
          cause);
    }
    return new FailureAnalysis(
        "The database cannot be used: " + message,
        "See whether it runs, and whether --spring.datasource.url names it.",
        cause);
  }
}

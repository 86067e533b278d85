package org.processcontracts.reference.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words that another process has the embedded database open. */
public final class DatabaseInUse extends AbstractFailureAnalyzer<SQLException> {

  /** The code of H2 for it. */
  private static final int ALREADY_OPEN = 90020;

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
    return cause.getErrorCode() == ALREADY_OPEN
        ? new FailureAnalysis(
            "The embedded database is open in another process.",
            "Stop the server that uses this folder, name another one with --data, or use"
                + " PostgreSQL, which takes imports while it serves.",
            cause)
        : null;
  }
}

package org.processcontracts.reference.load;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;

/** Why an import could not be done, or not to its end; the message is for those who started it. */
public final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * With what the database says.
   *
   * @param what failed
   */
  public static ImportException of(String what, Throwable failure) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
    String reason = root.toString();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        reason = cause == root ? cause.getMessage() : cause.getMessage() + " (" + root + ")";
      }
    }
    return new ImportException(what + ": " + reason.lines().collect(Collectors.joining(" ")));
  }

  /** With what is to be done. */
  public ImportException(String message) {
    super(message);
  }
}

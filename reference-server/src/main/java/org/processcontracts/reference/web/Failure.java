package org.processcontracts.reference.web;

import java.util.Set;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** With any problem. */
  public Failure(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /** With the provider's usual code for the status. */
  public Failure(HttpStatus status, String message) {
    this(new Problem(status, message));
  }

  /** With a code of the provider's own. */
  public Failure(HttpStatus status, String code, String message) {
    this(new Problem(status, code, message, Set.of()));
  }

  Problem problem() {
    return problem;
  }
}

package org.processcontracts.tests.stub;

import org.springframework.http.HttpStatusCode;

/** What the providers do differently when a request fails. */
interface Provider {

  /** Whether this provider answers under a path. */
  boolean owns(String path);

  /**
   * The body of a failure, a generated model.
   *
   * @param message what is wrong and where, without any value that was sent
   */
  Object failure(HttpStatusCode status, Exception cause, String message);
}

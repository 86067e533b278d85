package org.processcontracts.reference.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * What is wrong with a request or with this server, before an API words it.
 *
 * @param code the provider's code, null for its usual one for the status
 * @param message for a person to read; never with a value from the request that may be a secret
 * @param places members of the request that break the contract, such as pagination.pageSize
 */
public record Problem(
    HttpStatusCode status, @Nullable String code, String message, Set<String> places) {

  /** With the provider's usual code. */
  public Problem(HttpStatusCode status, String message) {
    this(status, null, message, Set.of());
  }
}

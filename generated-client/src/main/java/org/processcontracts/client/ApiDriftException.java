package org.processcontracts.client;

import java.util.List;

/**
 * A success was answered that departs from its contract, and the client is {@linkplain
 * ClientBuilder#strict strict}. The message tells the first departure without what the service
 * said.
 */
public final class ApiDriftException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  private final transient List<Drift> drifts;

  ApiDriftException(ApiAnswer answer, Drifts drifts) {
    super(answer, " with a departure from its contract: " + drifts.first());
    this.drifts = List.copyOf(drifts.told());
  }

  /** The departures, at most 100 and one that tells how many more there are. */
  public List<Drift> drifts() {
    return drifts;
  }
}

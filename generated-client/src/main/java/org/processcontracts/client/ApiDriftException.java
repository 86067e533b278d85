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

  ApiDriftException(ApiAnswer answer, List<Drift> drifts) {
    super(answer, message(drifts));
    this.drifts = List.copyOf(drifts);
  }

  private static String message(List<Drift> drifts) {
    Drift first = drifts.get(0);
    return " with a departure from its contract (%s, expected %s)%s"
        .formatted(first.kind(), first.expected(), drifts.size() == 1 ? "" : ", and more of them");
  }

  /** The departures, at most 100 and one that tells how many more there are. */
  public List<Drift> drifts() {
    return drifts;
  }
}

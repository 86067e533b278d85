package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * What a client does about departures; nobody looks for them if there is neither.
 *
 * @param listener learns of each
 * @param strict whether they fail the call
 */
record DriftWatch(@Nullable DriftListener listener, boolean strict) {

  static final DriftWatch OFF = new DriftWatch(null, false);

  /** Collects the departures of one answer; null when nobody wants them. */
  @Nullable Drifts of(ApiAnswer answer, @Nullable Shape<?> body) {
    return listener == null && !strict
        ? null
        : new Drifts(answer.call().operation(), answer.status(), body, answer.request()::mask);
  }

  /** The answer is read: tells what departs. */
  void tell(@Nullable Drifts drifts) {
    if (listener != null && drifts != null) {
      drifts.tell(listener);
    }
  }

  /**
   * The answer is read: tells what departs.
   *
   * @throws ApiDriftException if something does and none is wanted
   */
  void settle(ApiAnswer answer, @Nullable Drifts drifts) {
    tell(drifts);
    if (strict && drifts != null && !drifts.told().isEmpty()) {
      throw new ApiDriftException(answer, drifts);
    }
  }
}

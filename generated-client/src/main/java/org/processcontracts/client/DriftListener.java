package org.processcontracts.client;

/**
 * Learns where answers depart from their contract. It is called on the thread that reads the
 * answer, before the call returns; what it throws is dropped.
 */
@FunctionalInterface
public interface DriftListener {

  /**
   * An answer departs from its contract. Of one answer at most 100 departures are told, and then
   * one of kind {@link Drift.Kind#MORE}.
   */
  void drifted(Drift drift);
}

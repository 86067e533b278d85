package org.processcontracts.client;

/** Is told of each attempt when it has ended. Thread-safe and quick. */
@FunctionalInterface
public interface AttemptObserver {

  /** An attempt has ended; what this throws is logged and harms nothing. */
  void ended(Attempt attempt);
}

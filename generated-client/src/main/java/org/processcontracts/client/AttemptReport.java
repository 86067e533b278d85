package org.processcontracts.client;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Tells observers and the log of an attempt; nobody can harm the call by it. */
final class AttemptReport {

  private static final System.Logger LOG = System.getLogger("org.processcontracts.client");

  private AttemptReport() {}

  static void send(
      List<AttemptObserver> observers, TransportRequest request, Supplier<Attempt> made) {
    boolean logged = LOG.isLoggable(Level.DEBUG);
    if (observers.isEmpty() && !logged) {
      return;
    }
    Attempt attempt = made.get();
    for (AttemptObserver observer : observers) {
      safely("an observer", () -> observer.ended(attempt));
    }
    if (logged) {
      safely("the log", () -> LOG.log(Level.DEBUG, line(attempt, request)));
    }
    if (LOG.isLoggable(Level.TRACE)) {
      safely("the log", () -> LOG.log(Level.TRACE, content(request.masked())));
    }
  }

  /** A call whose end nobody is told would never end: whatever is thrown, stays here. */
  private static void safely(String who, Runnable told) {
    try {
      told.run();
    } catch (Throwable broken) {
      LOG.log(Level.WARNING, who + " threw " + broken.getClass().getName());
    }
  }

  private static String line(Attempt attempt, TransportRequest request) {
    return "%s, attempt %d: %s: %s in %d ms, %d bytes sent, %d received%s"
        .formatted(
            attempt.operation(),
            attempt.number(),
            request,
            attempt.failure() == null ? attempt.status() : attempt.failure(),
            attempt.duration().toMillis(),
            attempt.bytesSent(),
            attempt.bytesReceived(),
            attempt.retryIn() == null ? "" : ", again in " + attempt.retryIn().toMillis() + " ms");
  }

  /** What was sent; what came back may echo a secret and is never logged. */
  private static String content(TransportRequest masked) {
    byte[] body = masked.bytes();
    return masked.operation()
        + " sent "
        + masked.headers()
        + (body == null ? "" : " " + new String(body, StandardCharsets.UTF_8));
  }
}

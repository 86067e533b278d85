package org.processcontracts.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.Credentials.Proof;

/** One attempt under way, on the thread of the caller or on none. It can be stopped at any time. */
final class Sending implements InFlight.Deadline {

  private final Proof proof;
  private final TransportRequest request;
  private final long begun;
  private final long nanos;

  private volatile long ended;
  private boolean stopped;
  private boolean late;
  private @Nullable Future<?> answer;
  private @Nullable Thread waiting;

  /** How many interrupts of the thread that waits came from here. */
  private int interrupts;

  /** Whether it had one that was for itself when it was stopped. */
  private boolean interrupted;

  /**
   * @param begun when it begins
   * @param nanos when it has to be over
   */
  Sending(Proof proof, TransportRequest request, long begun, long nanos) {
    this.proof = proof;
    this.request = request;
    this.begun = begun;
    this.nanos = nanos;
  }

  Proof proof() {
    return proof;
  }

  TransportRequest request() {
    return request;
  }

  void end(long nanos) {
    ended = nanos;
  }

  /** From its begin to its end. */
  Duration duration() {
    return Duration.ofNanos(ended - begun);
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public synchronized void pass() {
    late = !stopped;
    stop();
  }

  /** Whether it was stopped because its time was over. */
  synchronized boolean isLate() {
    return late;
  }

  synchronized void stop() {
    if (!stopped) {
      stopped = true;
      if (answer != null) {
        answer.cancel(true);
      }
      if (waiting != null) {
        interrupted = waiting.isInterrupted();
        interrupts = 1;
        waiting.interrupt();
      }
    }
  }

  /** Sends, and tells how it ended when it has. */
  void send(Transport transport, BiConsumer<@Nullable TransportAnswer, @Nullable Throwable> ended) {
    CompletableFuture<TransportAnswer> sent;
    try {
      sent = transport.sendAsync(request);
    } catch (Throwable thrown) {
      ended.accept(null, thrown);
      return;
    }
    synchronized (this) {
      answer = sent;
      if (stopped) {
        sent.cancel(true);
      }
    }
    sent.whenComplete(ended);
  }

  /** Sends, waits, and tells how it ended. */
  void sendAndWait(
      Transport transport, BiConsumer<@Nullable TransportAnswer, @Nullable Throwable> ended) {
    TransportAnswer got = null;
    Throwable failure = null;
    try {
      enter();
      got = transport.send(request);
    } catch (Throwable thrown) {
      failure = thrown;
    } finally {
      leave(failure instanceof InterruptedException);
    }
    ended.accept(got, failure);
  }

  private synchronized void enter() throws InterruptedException {
    if (stopped) {
      throw new InterruptedException("stopped before it was sent");
    }
    waiting = Thread.currentThread();
  }

  /**
   * The thread is left with an interrupt if one was for itself: more of them than this has sent, or
   * one before.
   *
   * @param thrown whether one was noticed
   */
  private synchronized void leave(boolean thrown) {
    int seen = (Thread.interrupted() ? 1 : 0) + (thrown && waiting != null ? 1 : 0);
    if (interrupted || seen > interrupts) {
      Thread.currentThread().interrupt();
    }
    waiting = null;
  }

  /** Whether it was stopped. */
  synchronized boolean isStopped() {
    return stopped;
  }
}

package org.processcontracts.client;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.Credentials.Proof;

/**
 * One call: its attempts, the pauses between them, and its end. One thing happens at a time, on
 * whichever thread the last one ended; only giving up may come in between.
 */
final class Exchange {

  private final Settings settings;
  private final Executor threads;
  private final ApiCall call;
  private final Consumer<Exchange> atEnd;
  private final long start;

  /** Gives the answer or throws, so that an exception has the stack of the thread that reads it. */
  private final CompletableFuture<Supplier<ApiAnswer>> outcome = new CompletableFuture<>();

  private volatile int attempts;
  private boolean renewed;
  private volatile @Nullable Future<?> sent;
  private volatile @Nullable Future<?> timer;

  Exchange(Settings settings, Executor threads, ApiCall call, Consumer<Exchange> atEnd) {
    this.settings = settings;
    this.threads = threads;
    this.call = call;
    this.atEnd = atEnd;
    this.start = settings.time().nanos();
  }

  CompletableFuture<Supplier<ApiAnswer>> outcome() {
    return outcome;
  }

  void start() {
    prove(null, null);
  }

  /** Ends the call unless it has ended, whatever it is doing. */
  void giveUp(String why, @Nullable Throwable cause) {
    if (!outcome.isDone()) {
      fail(() -> new ApiTransportException(call, attempts, why, cause));
      cancel(sent);
      cancel(timer);
    }
  }

  private void end(Supplier<ApiAnswer> how) {
    atEnd.accept(this);
    outcome.complete(how);
  }

  private void fail(Supplier<? extends RuntimeException> failure) {
    end(
        () -> {
          throw failure.get();
        });
  }

  /** Ends with what somebody else's code threw. */
  private void failAsItIs(Throwable thrown) {
    end(
        () -> {
          if (thrown instanceof Error error) {
            throw error;
          }
          throw thrown instanceof RuntimeException known ? known : new CompletionException(thrown);
        });
  }

  /**
   * Asks for the proof and sends; if it is the one that was refused, ends.
   *
   * @param refusal how to end then
   */
  private void prove(@Nullable Proof refused, @Nullable Supplier<ApiAnswer> refusal) {
    CompletableFuture<? extends Proof> asked;
    try {
      asked = settings.credentials().proof(refused, threads);
    } catch (RuntimeException failure) {
      fail(() -> new ApiCredentialsException(call, attempts, failure));
      return;
    }
    if (!asked.isDone()) {
      String late = "had no credentials within " + settings.callTimeout();
      after(left(), () -> fail(() -> new ApiTimeoutException(call, attempts, late, null)));
    }
    asked.whenComplete(
        (proof, failure) -> {
          cancel(timer);
          if (outcome.isDone()) {
            return;
          } else if (failure != null) {
            fail(() -> new ApiCredentialsException(call, attempts, unwrapped(failure)));
          } else if (refusal != null && proof.equals(refused)) {
            end(refusal);
          } else {
            send(proof);
          }
        });
  }

  private void send(Proof proof) {
    Sending sending;
    CompletableFuture<TransportAnswer> answer;
    try {
      sending = new Sending(proof, request(proof), settings.time().nanos());
      attempts++;
      answer = settings.transport().send(sending.request);
    } catch (Throwable refused) {
      failAsItIs(refused);
      return;
    }
    sent = answer;
    if (!answer.isDone()) {
      after(least(settings.requestTimeout(), left()), () -> sending.expire(answer));
    }
    if (outcome.isDone()) {
      answer.cancel(true);
    }
    answer.whenComplete((got, failure) -> ended(sending, got, failure));
  }

  private TransportRequest request(Proof proof) {
    TransportRequest request =
        call.request(settings.endpoint(), proof, settings.maxResponseBytes());
    for (Interceptor interceptor : settings.interceptors()) {
      request = interceptor.request(request);
    }
    return proof.sign(request);
  }

  private void ended(Sending sending, @Nullable TransportAnswer got, @Nullable Throwable failure) {
    cancel(timer);
    if (outcome.isDone()) {
      sending.report(null, Attempt.Failure.CANCELLED, null);
    } else if (got == null) {
      broken(sending, unwrapped(failure));
    } else {
      answered(sending, got);
    }
  }

  private void broken(Sending sending, Throwable failure) {
    BrokenExchange broken = new BrokenExchange(failure, sending.late);
    Duration pause = broken.isRepeated() ? pause(Duration.ZERO) : null;
    sending.report(null, broken.kind(), pause);
    next(pause, () -> fail(() -> broken.exception(call, attempts, settings, isOver())));
  }

  private void answered(Sending sending, TransportAnswer got) {
    TransportAnswer answer = got;
    try {
      List<Interceptor> interceptors = settings.interceptors();
      for (int i = interceptors.size() - 1; i >= 0; i--) {
        answer = interceptors.get(i).answer(sending.request, answer);
      }
    } catch (Throwable refused) {
      sending.report(got, null, null);
      failAsItIs(refused);
      return;
    }
    ApiAnswer read = new ApiAnswer(call, sending.request, answer, attempts, settings.watch());
    if (answer.status() == 401 && !renewed) {
      renewed = true;
      sending.report(got, null, null);
      prove(sending.proof, read::whole);
      return;
    }
    Duration pause =
        RetryPolicy.repeats(answer.status())
            ? pause(RetryAfter.of(answer.headers(), settings.time().now()))
            : null;
    sending.report(got, null, pause);
    next(pause, () -> end(read::whole));
  }

  private void next(@Nullable Duration pause, Runnable end) {
    if (pause == null) {
      end.run();
    } else {
      after(pause, () -> prove(null, null));
    }
  }

  /** How long to wait before the next attempt; null if there must be none. */
  private @Nullable Duration pause(Duration asked) {
    RetryPolicy policy = settings.retryPolicy();
    if (!call.isSafe() || attempts >= policy.maxAttempts()) {
      return null;
    }
    Duration random = policy.backoff(attempts, settings.time().random());
    Duration pause = random.compareTo(asked) > 0 ? random : asked;
    Duration then = pause.plusNanos(settings.time().nanos() - start);
    boolean fits =
        then.compareTo(policy.budget()) <= 0 && then.compareTo(settings.callTimeout()) < 0;
    return fits ? pause : null;
  }

  private Duration left() {
    return settings.callTimeout().minusNanos(settings.time().nanos() - start);
  }

  private boolean isOver() {
    return left().isNegative() || left().isZero();
  }

  private void after(Duration pause, Runnable action) {
    Future<?> next =
        settings
            .time()
            .after(
                pause,
                threads,
                () -> {
                  if (!outcome.isDone()) {
                    action.run();
                  }
                });
    timer = next;
    if (outcome.isDone()) {
      next.cancel(false);
    }
  }

  private static void cancel(@Nullable Future<?> running) {
    if (running != null) {
      running.cancel(true);
    }
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Throwable unwrapped(@Nullable Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : Objects.requireNonNull(failure);
  }

  /** One attempt under way. */
  private final class Sending {

    final Proof proof;
    final TransportRequest request;
    final long begun;
    volatile boolean late;

    Sending(Proof proof, TransportRequest request, long begun) {
      this.proof = proof;
      this.request = request;
      this.begun = begun;
    }

    void expire(Future<?> answer) {
      late = true;
      answer.cancel(true);
    }

    void report(
        @Nullable TransportAnswer answer,
        Attempt.@Nullable Failure failure,
        @Nullable Duration pause) {
      AttemptReport.send(
          settings.observers(),
          request,
          () ->
              new Attempt(
                  request.operation(),
                  attempts,
                  answer == null ? 0 : answer.status(),
                  Duration.ofNanos(settings.time().nanos() - begun),
                  request.length(),
                  answer == null ? 0 : answer.received(),
                  failure,
                  pause));
    }
  }
}

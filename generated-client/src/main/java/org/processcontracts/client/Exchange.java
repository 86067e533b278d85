package org.processcontracts.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.Credentials.Proof;
import org.processcontracts.client.InFlight.Deadline;

/**
 * One call: its attempts, the pauses between them, and its end. One thing happens at a time: on the
 * thread of the caller, if that waits, else on whichever thread the last one ended; only giving up
 * may come in between.
 */
final class Exchange {

  private final Settings settings;
  private final InFlight inFlight;
  private final Executor threads;
  private final boolean waits;
  private final ApiCall call;
  private final long start;

  /** Gives the answer or throws, so that an exception has the stack of the thread that reads it. */
  private final CompletableFuture<Supplier<ApiAnswer>> outcome = new CompletableFuture<>();

  private volatile int attempts;
  private boolean renewed;

  /** What is going on, and until when it has to be over. */
  private volatile @Nullable Deadline deadline;

  private volatile @Nullable Future<?> pause;

  /** An attempt that was refused, as long as nobody knows whether another follows. */
  private final AtomicReference<@Nullable Refusal> untold = new AtomicReference<>();

  /**
   * @param threads where its steps are done, after it had to wait
   * @param waits whether these are the thread of the caller, which can wait for an answer too
   */
  Exchange(Settings settings, InFlight inFlight, Executor threads, boolean waits, ApiCall call) {
    this.settings = settings;
    this.inFlight = inFlight;
    this.threads = threads;
    this.waits = waits;
    this.call = call;
    this.start = settings.time().nanos();
  }

  CompletableFuture<Supplier<ApiAnswer>> outcome() {
    return outcome;
  }

  @Nullable Deadline deadline() {
    return deadline;
  }

  void start() {
    guarded(() -> prove(null));
  }

  /** Ends the call unless it has ended, whatever it is doing. */
  void giveUp(String why, @Nullable Throwable cause) {
    if (!outcome.isDone()) {
      fail(() -> new ApiTransportException(call, attempts, why, cause));
      if (deadline instanceof Sending sending) {
        sending.stop();
      }
      Future<?> pausing = pause;
      if (pausing != null) {
        pausing.cancel(false);
      }
    }
  }

  private void end(Supplier<ApiAnswer> how) {
    inFlight.remove(this);
    tellRefusal(null);
    outcome.complete(how);
  }

  private void fail(Supplier<? extends RuntimeException> failure) {
    end(
        () -> {
          throw failure.get();
        });
  }

  /** Ends the call with what somebody else's code throws: otherwise nothing would. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (Throwable thrown) {
      failAsItIs(thrown);
    }
  }

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
   * @param refusal null unless one was refused
   */
  private void prove(@Nullable Refusal refusal) {
    untold.set(refusal);
    if (outcome.isDone()) {
      tellRefusal(null);
    }
    Proof refused = refusal == null ? null : refusal.sending.proof();
    CompletableFuture<? extends Proof> asked =
        settings.credentials().proof(refused, Threads.OF_CREDENTIALS);
    BiConsumer<@Nullable Proof, @Nullable Throwable> then =
        (proof, failure) -> guarded(() -> proved(refusal, proof, failure));
    if (asked.isDone()) {
      asked.whenComplete(then);
    } else {
      watch(new Proving(asked, end()));
      asked.whenCompleteAsync(then, threads);
    }
  }

  private void proved(
      @Nullable Refusal refusal, @Nullable Proof proof, @Nullable Throwable failure) {
    if (outcome.isDone()) {
      tellRefusal(null);
    } else if (proof == null) {
      fail(() -> new ApiCredentialsException(call, attempts, unwrapped(failure)));
    } else if (refusal != null && proof.equals(refusal.sending.proof())) {
      end(refusal.end);
    } else {
      send(proof);
    }
  }

  private void send(Proof proof) {
    tellRefusal(Duration.ZERO);
    long now = settings.time().nanos();
    long attempt = now + settings.requestTimeout().toNanos();
    Sending sending =
        new Sending(proof, request(proof), now, attempt - end() < 0 ? attempt : end());
    attempts++;
    watch(sending);
    if (outcome.isDone()) {
      sending.stop();
    }
    BiConsumer<@Nullable TransportAnswer, @Nullable Throwable> ended =
        (got, thrown) -> guarded(() -> ended(sending, got, thrown));
    if (waits) {
      sending.sendAndWait(settings.transport(), ended);
    } else {
      sending.send(settings.transport(), ended);
    }
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
    sending.end(settings.time().nanos());
    Error error = error(failure);
    if (outcome.isDone()) {
      report(sending, null, Attempt.Failure.CANCELLED, null);
    } else if (got != null) {
      answered(sending, got);
    } else if (error != null) {
      report(sending, null, Attempt.Failure.BROKEN, null);
      failAsItIs(error);
    } else if (failure instanceof InterruptedException && !sending.isStopped()) {
      report(sending, null, Attempt.Failure.CANCELLED, null);
      giveUp("was interrupted", failure);
    } else {
      broken(sending, new BrokenExchange(unwrapped(failure), sending.isLate()));
    }
  }

  private void broken(Sending sending, BrokenExchange broken) {
    Duration pause = broken.isRepeated() ? pauseFor(Duration.ZERO) : null;
    report(sending, null, broken.kind(), pause);
    next(pause, () -> fail(() -> broken.exception(call, attempts, settings, isOver())));
  }

  private void answered(Sending sending, TransportAnswer got) {
    TransportAnswer answer = got;
    List<Interceptor> interceptors = settings.interceptors();
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      answer = interceptors.get(i).answer(sending.request(), answer);
    }
    ApiAnswer read = new ApiAnswer(call, sending.request(), answer, attempts, settings.watch());
    if (answer.status() == 401 && !renewed) {
      renewed = true;
      prove(new Refusal(sending, got, read::whole));
      return;
    }
    Duration pause =
        RetryPolicy.repeats(answer.status())
            ? pauseFor(RetryAfter.of(answer.headers(), settings.time().now()))
            : null;
    report(sending, got, null, pause);
    next(pause, () -> end(read::whole));
  }

  private void next(@Nullable Duration pause, Runnable end) {
    if (pause == null) {
      end.run();
    } else {
      pause(pause);
    }
  }

  /** How long to wait before the next attempt; null if there must be none. */
  private @Nullable Duration pauseFor(Duration asked) {
    RetryPolicy policy = settings.retryPolicy();
    int counted = renewed ? attempts - 1 : attempts;
    if (!call.isSafe() || counted >= policy.maxAttempts()) {
      return null;
    }
    Duration random = policy.backoff(counted, settings.time().random());
    Duration pause = random.compareTo(asked) > 0 ? random : asked;
    Duration then = pause.plusNanos(settings.time().nanos() - start);
    boolean fits =
        then.compareTo(policy.budget()) <= 0 && then.compareTo(settings.callTimeout()) < 0;
    return fits ? pause : null;
  }

  /** When the time of the whole call is over. */
  private long end() {
    return start + settings.callTimeout().toNanos();
  }

  private boolean isOver() {
    return end() - settings.time().nanos() <= 0;
  }

  private void watch(Deadline next) {
    deadline = next;
    inFlight.watch(next.nanos());
  }

  private void pause(Duration time) {
    Future<?> pausing = settings.time().pause(time, threads, this::resume);
    pause = pausing;
    if (outcome.isDone()) {
      pausing.cancel(false);
    }
  }

  private void resume() {
    if (!outcome.isDone()) {
      guarded(() -> prove(null));
    }
  }

  /** The error at the bottom of a failure, such as that memory is out: the JDK wraps it. */
  private static @Nullable Error error(@Nullable Throwable failure) {
    Throwable each = failure;
    while (each != null && !(each instanceof Error)) {
      each = each.getCause();
    }
    return (Error) each;
  }

  private static Throwable unwrapped(@Nullable Throwable failure) {
    if (failure == null) {
      return new IllegalStateException("nothing was given");
    }
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private void tellRefusal(@Nullable Duration next) {
    Refusal told = untold.getAndSet(null);
    if (told != null) {
      report(told.sending, told.answer, null, next);
    }
  }

  private void report(
      Sending sending,
      @Nullable TransportAnswer answer,
      Attempt.@Nullable Failure failure,
      @Nullable Duration pause) {
    TransportRequest request = sending.request();
    AttemptReport.send(
        settings.observers(),
        request,
        () ->
            new Attempt(
                request.operation(),
                attempts,
                answer == null ? 0 : answer.status(),
                sending.duration(),
                request.length(),
                answer == null ? 0 : answer.received(),
                failure,
                pause));
  }

  /** An attempt that was answered 401, and how to end if there is no other proof. */
  private record Refusal(Sending sending, TransportAnswer answer, Supplier<ApiAnswer> end) {}

  /** Waiting for credentials. */
  private final class Proving implements Deadline {

    private final CompletableFuture<? extends Proof> asked;
    private final long nanos;

    Proving(CompletableFuture<? extends Proof> asked, long nanos) {
      this.asked = asked;
      this.nanos = nanos;
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void pass() {
      if (asked instanceof SharedCredentials.Asked shared) {
        shared.giveUp();
      }
      String late = "had no credentials within " + settings.callTimeout();
      fail(() -> new ApiTimeoutException(call, attempts, late, null));
    }
  }
}

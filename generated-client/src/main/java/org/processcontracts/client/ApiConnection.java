package org.processcontracts.client;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends the calls of one client to its one endpoint. For generated code. Thread-safe. */
public final class ApiConnection implements AutoCloseable {

  private static final String CLOSED = "was given up: the client was closed";

  private final Settings settings;
  private final ExecutorService threads = Threads.create("call");
  private final InFlight inFlight;
  private volatile boolean closed;

  ApiConnection(Settings settings) {
    this.settings = settings;
    this.inFlight = new InFlight(settings.time(), threads);
  }

  /**
   * Sends a call and waits for its answer.
   *
   * @param response reads a success
   * @param error makes the exception of any other answer
   */
  public <Q, R extends ApiResponse<?>> R send(
      Q request,
      Function<Q, ApiCall> call,
      Function<ApiAnswer, R> response,
      Function<ApiAnswer, ? extends ApiErrorException> error) {
    CallerThread caller = new CallerThread();
    Exchange exchange = start(request, call, caller, true);
    try {
      return read(caller.await(exchange.outcome()), response, error);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      exchange.giveUp("was interrupted", interrupted);
      return read(exchange.outcome().join(), response, error);
    }
  }

  /**
   * Sends a call. The future fails with what {@link #send} throws; when it is done otherwise, by
   * being cancelled for one, the call is given up.
   */
  public <Q, R extends ApiResponse<?>> CompletableFuture<R> sendAsync(
      Q request,
      Function<Q, ApiCall> call,
      Function<ApiAnswer, R> response,
      Function<ApiAnswer, ? extends ApiErrorException> error) {
    CompletableFuture<R> result = new CompletableFuture<>();
    try {
      Exchange exchange = start(request, call, threads, false);
      result.whenComplete((done, failure) -> exchange.giveUp("was cancelled", null));
      exchange
          .outcome()
          .thenAccept(
              outcome -> {
                try {
                  result.complete(read(outcome, response, error));
                } catch (Throwable failure) {
                  result.completeExceptionally(failure);
                }
              });
    } catch (Throwable refused) {
      result.completeExceptionally(refused);
    }
    return result;
  }

  /** Gives up the calls that are on their way, and refuses those that come. */
  @Override
  public void close() {
    closed = true;
    inFlight.giveUp(CLOSED);
    try {
      settings.transport().close();
    } finally {
      threads.shutdownNow();
    }
  }

  private <Q> Exchange start(Q request, Function<Q, ApiCall> call, Executor steps, boolean waits) {
    Objects.requireNonNull(request, "request must not be null");
    if (closed) {
      throw new IllegalStateException("the client of " + settings.endpoint() + " is closed");
    }
    Exchange exchange = new Exchange(settings, inFlight, steps, waits, call.apply(request));
    inFlight.add(exchange);
    // Whoever closes sets the flag first: either they find this call, or it is given up here.
    if (closed) {
      exchange.giveUp(CLOSED, null);
    }
    exchange.start();
    return exchange;
  }

  private static <R extends ApiResponse<?>> R read(
      Supplier<ApiAnswer> outcome,
      Function<ApiAnswer, R> response,
      Function<ApiAnswer, ? extends ApiErrorException> error) {
    ApiAnswer answer = outcome.get();
    if (!answer.succeeded()) {
      throw error.apply(answer);
    }
    R read = response.apply(answer);
    if (read.body() instanceof Model model && model.tellsFailure()) {
      throw error.apply(answer);
    }
    read.settle(answer);
    return read;
  }

  @Override
  public String toString() {
    return settings.endpoint();
  }
}

package org.processcontracts.client;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Sends the calls of one client to its one endpoint. Immutable and thread-safe. */
public final class ApiConnection implements AutoCloseable {

  private final String endpoint;
  private final Duration requestTimeout;
  private final Transport transport;

  ApiConnection(String endpoint, Duration requestTimeout, Transport transport) {
    this.endpoint = endpoint;
    this.requestTimeout = requestTimeout;
    this.transport = transport;
  }

  /**
   * Sends a call and waits for its answer.
   *
   * @param response reads a success
   * @param error makes the exception of any other status
   */
  public <R> R send(
      ApiCall call,
      Function<ApiAnswer, R> response,
      Function<ApiAnswer, ? extends ApiErrorException> error) {
    ApiAnswer answer = exchange(call);
    if (!answer.succeeded()) {
      throw error.apply(answer);
    }
    return response.apply(answer);
  }

  @Override
  public void close() {
    transport.close();
  }

  private ApiAnswer exchange(ApiCall call) {
    CompletableFuture<HttpResponse<LimitedBody.Read>> exchange =
        transport.send(call.request(endpoint));
    try {
      // HttpRequest's own timeout ends with the headers; this one covers the body too.
      HttpResponse<LimitedBody.Read> got =
          exchange.get(requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
      ApiAnswer answer = new ApiAnswer(call, got.statusCode(), got.headers(), got.body().bytes());
      if (answer.succeeded() && !got.body().whole()) {
        throw new ApiResponseTooLargeException(answer);
      }
      return answer;
    } catch (TimeoutException late) {
      exchange.cancel(true);
      throw new ApiTimeoutException(
          call, "was not answered by " + endpoint + " within " + requestTimeout, late);
    } catch (InterruptedException interrupted) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new ApiTransportException(call, "was interrupted", interrupted);
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      if (cause instanceof HttpConnectTimeoutException) {
        throw new ApiTimeoutException(call, "could not connect to " + endpoint + " in time", cause);
      }
      throw new ApiTransportException(
          call,
          "was not answered by " + endpoint + ": " + cause.getClass().getSimpleName(),
          ApiTransportException.wordless(cause));
    }
  }

  @Override
  public String toString() {
    return endpoint;
  }
}

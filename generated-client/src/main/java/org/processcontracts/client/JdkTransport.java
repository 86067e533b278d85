package org.processcontracts.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The JDK's HTTP client: HTTP/1.1, and a redirect is an answer like any other. */
final class JdkTransport implements Transport {

  private final HttpClient http;
  private final int maxResponseBytes;

  JdkTransport(Duration connectTimeout, int maxResponseBytes) {
    this.maxResponseBytes = maxResponseBytes;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  @Override
  public CompletableFuture<HttpResponse<LimitedBody.Read>> send(HttpRequest request) {
    return http.sendAsync(request, answer -> new LimitedBody(limit(answer.statusCode())));
  }

  /** Of an error no more is read than its exception keeps. */
  private int limit(int status) {
    return ApiAnswer.succeeded(status) ? maxResponseBytes : ApiResponseException.BODY_LIMIT;
  }

  /** Before Java 21 there is nothing to close: the client ends when nothing refers to it. */
  @Override
  public void close() {
    if (http instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception never) {
        throw new IllegalStateException("HttpClient.close() declares no exception", never);
      }
    }
  }
}

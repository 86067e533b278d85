package org.processcontracts.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client: HTTP/1.1, asks for gzip, and a redirect is an answer like any other. */
final class JdkTransport implements Transport {

  /** Those of a client of our own; null if it is the caller's. */
  private final @Nullable ExecutorService threads;

  private volatile @Nullable HttpClient http;

  JdkTransport(Duration connectTimeout) {
    threads = Threads.create("http");
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(threads)
            .build();
  }

  JdkTransport(HttpClient given) {
    if (given.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "the HttpClient must not follow redirects, a secret could go elsewhere: build it with"
              + " followRedirects(HttpClient.Redirect.NEVER)");
    }
    threads = null;
    http = given;
  }

  @Override
  public CompletableFuture<TransportAnswer> sendAsync(TransportRequest request) {
    CompletableFuture<TransportAnswer> answer = new CompletableFuture<>();
    CompletableFuture<HttpResponse<TransportAnswer>> exchange =
        open()
            .sendAsync(
                http(request), head -> new LimitedBody(head, limit(request, head.statusCode())));
    exchange.whenComplete(
        (got, failure) -> {
          try {
            if (failure == null) {
              answer.complete(decoded(request, got));
            } else {
              answer.completeExceptionally(failure);
            }
          } catch (Throwable undecoded) {
            answer.completeExceptionally(undecoded);
          }
        });
    answer.whenComplete(
        (got, failure) -> {
          if (failure != null) {
            exchange.cancel(true);
          }
        });
    return answer;
  }

  /** Takes half the time of the other: the JDK passes its future from thread to thread. */
  @Override
  public TransportAnswer send(TransportRequest request) throws IOException, InterruptedException {
    return decoded(
        request,
        open()
            .send(http(request), head -> new LimitedBody(head, limit(request, head.statusCode()))));
  }

  private static TransportAnswer decoded(
      TransportRequest request, HttpResponse<TransportAnswer> response) throws IOException {
    return ContentCoding.undo(response.body(), limit(request, response.statusCode()));
  }

  private HttpClient open() {
    HttpClient open = http;
    if (open == null) {
      throw new IllegalStateException("the transport is closed");
    }
    return open;
  }

  private static HttpRequest http(TransportRequest request) {
    byte[] body = request.bytes();
    HttpRequest.Builder http = HttpRequest.newBuilder(request.uri());
    http.setHeader("Accept-Encoding", "gzip");
    request.headers().forEach(http::setHeader);
    return http.method(
            request.method(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Of an error no more is read than its exception keeps. */
  private static int limit(TransportRequest request, int status) {
    return ApiAnswer.succeeded(status)
        ? request.maxResponseBytes()
        : ApiResponseException.BODY_LIMIT;
  }

  /**
   * Since Java 21 there is a method for this, which is called by its name as long as 17 is enough.
   * Before, the client's last thread and its idle connections end when nothing refers to the
   * client: nothing does any more.
   */
  @Override
  public void close() {
    HttpClient closed = http;
    http = null;
    if (threads == null) {
      return;
    }
    if (closed instanceof AutoCloseable) {
      try {
        HttpClient.class.getMethod("shutdownNow").invoke(closed);
      } catch (ReflectiveOperationException never) {
        throw new IllegalStateException("HttpClient has shutdownNow since it has close", never);
      }
    }
    threads.shutdown();
  }
}

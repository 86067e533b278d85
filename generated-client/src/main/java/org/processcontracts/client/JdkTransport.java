package org.processcontracts.client;

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

  private final ExecutorService threads = Threads.create("http");
  private volatile @Nullable HttpClient http;

  JdkTransport(Duration connectTimeout) {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(threads)
            .build();
  }

  @Override
  public CompletableFuture<TransportAnswer> send(TransportRequest request) {
    HttpClient client = http;
    if (client == null) {
      throw new IllegalStateException("the transport is closed");
    }
    byte[] body = request.bytes();
    HttpRequest.Builder sent = HttpRequest.newBuilder(request.uri());
    sent.setHeader("Accept-Encoding", "gzip");
    request.headers().forEach(sent::setHeader);
    sent.method(
        request.method(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    // The body completes the answer itself: the client's own future comes later, by another thread.
    CompletableFuture<TransportAnswer> answer = new CompletableFuture<>();
    CompletableFuture<HttpResponse<TransportAnswer>> exchange =
        client.sendAsync(
            sent.build(), head -> new LimitedBody(head, limit(request, head.statusCode()), answer));
    exchange.whenComplete(
        (done, failure) -> {
          if (failure != null) {
            answer.completeExceptionally(failure);
          }
        });
    answer.whenComplete(
        (done, failure) -> {
          if (failure != null) {
            exchange.cancel(true);
          }
        });
    return answer;
  }

  /** Of an error no more is read than its exception keeps. */
  private static int limit(TransportRequest request, int status) {
    return ApiAnswer.succeeded(status)
        ? request.maxResponseBytes()
        : ApiResponseException.BODY_LIMIT;
  }

  /**
   * Since Java 21 there is a method for this, which is called by its name as long as 17 is enough.
   * Before, the client's last thread ends when nothing refers to the client: nothing does any more.
   */
  @Override
  public void close() {
    HttpClient closed = http;
    http = null;
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

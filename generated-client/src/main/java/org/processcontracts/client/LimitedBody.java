package org.processcontracts.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a number of bytes, before and after gzip, and gives the rest of it up. */
final class LimitedBody implements BodySubscriber<TransportAnswer> {

  private final ResponseInfo head;
  private final int limit;
  private final List<ByteBuffer> parts = new ArrayList<>();
  private long length;
  private final CompletableFuture<TransportAnswer> answer = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  LimitedBody(ResponseInfo head, int limit) {
    this.head = head;
    this.limit = limit;
  }

  @Override
  public CompletionStage<TransportAnswer> getBody() {
    return answer;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      length += buffer.remaining();
      parts.add(buffer);
    }
    if (length > limit && subscription != null) {
      subscription.cancel();
      finish();
    }
  }

  @Override
  public void onError(Throwable failure) {
    answer.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    finish();
  }

  private void finish() {
    try {
      Body body = Body.of(parts, limit);
      boolean whole = length <= limit;
      if (isGzip()) {
        byte[] inflated = inflated(body, whole);
        whole &= inflated.length <= limit;
        body = Body.of(inflated.length <= limit ? inflated : Arrays.copyOf(inflated, limit));
      }
      answer.complete(new TransportAnswer(head.statusCode(), head.headers(), body, whole, length));
    } catch (IOException noGzip) {
      answer.completeExceptionally(noGzip);
    }
  }

  private boolean isGzip() {
    String coding = head.headers().firstValue("Content-Encoding").orElse("");
    return coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
  }

  /** One byte more than the limit at most; of what is cut off as much as there is. */
  private byte[] inflated(Body body, boolean whole) throws IOException {
    if (body.length() == 0) {
      return new byte[0];
    }
    byte[] inflated = new byte[(int) Math.min(limit, 4L * body.length()) + 1];
    int size = 0;
    try (InputStream in = new GZIPInputStream(body.stream(), 8192)) {
      for (int n = 0;
          n >= 0 && size <= limit;
          n = in.read(inflated, size, inflated.length - size)) {
        size += n;
        if (size == inflated.length && size <= limit) {
          inflated = Arrays.copyOf(inflated, (int) Math.min(limit + 1L, 2L * size));
        }
      }
    } catch (EOFException cut) {
      if (whole) {
        throw cut;
      }
    }
    return Arrays.copyOf(inflated, size);
  }
}

package org.processcontracts.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a number of bytes, with its content coding, and gives the rest of it up. */
final class LimitedBody implements BodySubscriber<TransportAnswer> {

  /** Of what is too long no more is kept than its exception has. */
  static final int KEPT = ApiResponseException.BODY_LIMIT;

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
      boolean whole = length <= limit;
      Body body = Body.of(parts, whole ? limit : KEPT);
      answer.complete(new TransportAnswer(head.statusCode(), head.headers(), body, whole, length));
    } catch (Throwable failure) {
      answer.completeExceptionally(failure);
    }
  }
}

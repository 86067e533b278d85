package org.processcontracts.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A proof that is made when it is first needed, and shared until a service refuses it. While it is
 * being made the calls that need it wait for it, and nothing else does.
 */
final class SharedCredentials implements Credentials {

  private final Supplier<? extends Proof> source;
  private final AtomicReference<@Nullable CompletableFuture<Proof>> shared =
      new AtomicReference<>();

  SharedCredentials(Supplier<? extends Proof> source) {
    this.source = source;
  }

  @Override
  public CompletableFuture<Proof> proof(@Nullable Proof refused, Executor executor) {
    CompletableFuture<Proof> known = shared.get();
    while (known == null || isOver(known, refused)) {
      CompletableFuture<Proof> next = new CompletableFuture<>();
      if (shared.compareAndSet(known, next)) {
        make(next, executor);
        return next;
      }
      known = shared.get();
    }
    return known;
  }

  private static boolean isOver(CompletableFuture<Proof> known, @Nullable Proof refused) {
    return known.isCompletedExceptionally() || (refused != null && known.getNow(null) == refused);
  }

  private void make(CompletableFuture<Proof> next, Executor executor) {
    try {
      executor.execute(
          () -> {
            try {
              next.complete(source.get());
            } catch (Throwable failure) {
              next.completeExceptionally(failure);
            }
          });
    } catch (RejectedExecutionException closed) {
      next.completeExceptionally(closed);
    }
  }
}

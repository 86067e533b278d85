package org.processcontracts.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A proof that is made when it is first needed, and shared until a service refuses it. While it is
 * being made the calls that need it wait for it, and nothing else does.
 */
final class SharedCredentials implements Credentials {

  private final Supplier<? extends Proof> source;
  private final AtomicReference<@Nullable Asked> shared = new AtomicReference<>();

  SharedCredentials(Supplier<? extends Proof> source) {
    this.source = source;
  }

  @Override
  public CompletableFuture<Proof> proof(@Nullable Proof refused, Executor executor) {
    Asked known = shared.get();
    while (known == null || known.isOver(refused)) {
      Asked next = new Asked();
      if (shared.compareAndSet(known, next)) {
        make(next, executor);
        return next;
      }
      known = shared.get();
    }
    if (known.isToBeAskedAgain()) {
      make(known, executor);
    }
    return known;
  }

  private void make(Asked next, Executor executor) {
    try {
      executor.execute(
          () -> {
            try {
              next.complete(source.get());
            } catch (Throwable failure) {
              next.completeExceptionally(failure);
            }
          });
    } catch (Throwable noThread) {
      next.completeExceptionally(noThread);
    }
  }

  /** A proof that is being made, or was. */
  static final class Asked extends CompletableFuture<Proof> {

    private final AtomicBoolean givenUp = new AtomicBoolean();

    /** A call has waited in vain: the next one asks again, and whoever comes first answers all. */
    void giveUp() {
      givenUp.set(true);
    }

    boolean isToBeAskedAgain() {
      return !isDone() && givenUp.compareAndSet(true, false);
    }

    boolean isOver(@Nullable Proof refused) {
      return isDone() && (isCompletedExceptionally() || (refused != null && join() == refused));
    }
  }
}

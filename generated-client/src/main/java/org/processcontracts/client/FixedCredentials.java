package org.processcontracts.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One proof for ever. */
final class FixedCredentials implements Credentials {

  /** What proves nothing. */
  static final Credentials NONE = new FixedCredentials(new Proof() {});

  private final CompletableFuture<Proof> proof;

  FixedCredentials(Proof proof) {
    this.proof = CompletableFuture.completedFuture(proof);
  }

  @Override
  public CompletableFuture<Proof> proof(@Nullable Proof refused, Executor executor) {
    return proof;
  }
}

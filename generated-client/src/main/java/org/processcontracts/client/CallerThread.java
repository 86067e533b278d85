package org.processcontracts.client;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** The thread of a caller: as long as it waits for a call, it does the call's steps itself. */
final class CallerThread implements Executor {

  private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable step) {
    steps.add(step);
  }

  /** Does what is to be done until there is an outcome. */
  <T> T await(CompletableFuture<T> outcome) throws InterruptedException {
    if (!outcome.isDone()) {
      outcome.thenRun(() -> steps.add(() -> {}));
    }
    while (!outcome.isDone()) {
      steps.take().run();
    }
    return outcome.join();
  }
}

package org.processcontracts.client.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.processcontracts.client.Transport;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;

/**
 * Answers a client as a test tells it, without a network, and remembers the requests. Answers are
 * given in the order in which they were added, each to one attempt; {@link #otherwise} to all more.
 * Thread-safe.
 */
public final class FakeTransport implements Transport {

  private final Queue<Function<TransportRequest, CompletableFuture<TransportAnswer>>> answers =
      new ConcurrentLinkedQueue<>();
  private final List<TransportRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Function<TransportRequest, TransportAnswer> otherwise =
      request -> {
        throw new AssertionError("no answer is left for " + request);
      };

  /** Starts with no answer. */
  public FakeTransport() {}

  /** Answers JSON. */
  public FakeTransport answer(int status, String body) {
    return answer(TransportAnswer.json(status, body));
  }

  /** Answers this. */
  public FakeTransport answer(TransportAnswer answer) {
    return answer(request -> answer);
  }

  /** Answers what the request deserves. */
  public FakeTransport answer(Function<TransportRequest, TransportAnswer> answer) {
    answers.add(request -> CompletableFuture.completedFuture(answer.apply(request)));
    return this;
  }

  /** Breaks off. */
  public FakeTransport fail(IOException failure) {
    answers.add(request -> CompletableFuture.failedFuture(failure));
    return this;
  }

  /** Never answers, until the client gives up. */
  public FakeTransport hang() {
    answers.add(request -> new CompletableFuture<>());
    return this;
  }

  /** Answers whatever is left. */
  public FakeTransport otherwise(Function<TransportRequest, TransportAnswer> answer) {
    otherwise = answer;
    return this;
  }

  /** The requests so far, with their secrets. */
  public List<TransportRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public CompletableFuture<TransportAnswer> sendAsync(TransportRequest request) {
    requests.add(request);
    Function<TransportRequest, CompletableFuture<TransportAnswer>> next = answers.poll();
    return next == null
        ? CompletableFuture.completedFuture(otherwise.apply(request))
        : next.apply(request);
  }

  /**
   * Sends by another transport, and writes what was sent and answered into a file when it is
   * closed: as JSON, with {@code ***} for each secret of the request, where the answer has it too.
   * What a service makes of a secret otherwise is not found: look before you share the file.
   *
   * @throws IllegalArgumentException if its folder is missing or cannot be written
   */
  public static Transport recording(Transport transport, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder)) {
      throw new IllegalArgumentException("no file can be written in the folder " + folder);
    }
    return new Recorder(transport, file);
  }

  /**
   * Answers as a file tells that {@link #recording} has written; the host does not matter, nor do
   * headers. Each exchange is answered once, in the order of the file among those that are alike.
   *
   * @throws IOException if the file cannot be read
   */
  public static FakeTransport replaying(Path file) throws IOException {
    return new FakeTransport().otherwise(new Replay(Recording.read(file))::answer);
  }
}

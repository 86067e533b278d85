package org.processcontracts.client.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.processcontracts.client.Transport;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;

/** Notes what passes it. */
final class Recorder implements Transport {

  private final Transport transport;
  private final Path file;
  private final List<Recording> exchanges = new CopyOnWriteArrayList<>();

  Recorder(Transport transport, Path file) {
    this.transport = transport;
    this.file = file;
  }

  @Override
  public CompletableFuture<TransportAnswer> sendAsync(TransportRequest request) {
    CompletableFuture<TransportAnswer> sent = transport.sendAsync(request);
    CompletableFuture<TransportAnswer> noted =
        sent.thenApply(
            answer -> {
              exchanges.add(Recording.of(request, answer));
              return answer;
            });
    noted.whenComplete((answer, failure) -> sent.cancel(true));
    return noted;
  }

  @Override
  public void close() {
    try (transport) {
      Recording.write(file, exchanges);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}

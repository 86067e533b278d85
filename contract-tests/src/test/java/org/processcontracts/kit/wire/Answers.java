package org.processcontracts.kit.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server for one connection: keeps the request's bytes and answers with a given text. */
final class Answers implements AutoCloseable {

  private final ServerSocket server;
  private final CompletableFuture<String> received = new CompletableFuture<>();

  /**
   * @param answer sent as UTF-8 once the request's head has come, then the connection is closed;
   *     when it is empty the connection stays open without an answer
   */
  Answers(String answer) throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var thread = new Thread(() -> serve(answer), "answers");
    thread.setDaemon(true);
    thread.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** The request's head, and as much of its body as came with it. */
  String received() {
    return received.orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve(String answer) {
    try (var socket = server.accept()) {
      var in = socket.getInputStream();
      var request = new ByteArrayOutputStream();
      while (!request.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
        request.writeBytes(in.readNBytes(Math.max(1, in.available())));
      }
      if (answer.isEmpty()) {
        in.readAllBytes();
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      request.writeBytes(in.readAllBytes());
      received.complete(request.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Also when the test is over, or its client has closed first: only received() cares.
      received.completeExceptionally(e);
    }
  }
}

package org.processcontracts.kit.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Answers whatever is sent with the same bytes, be they HTTP or not, and closes the connection. */
final class RawServer implements AutoCloseable {

  private final ServerSocket server;
  private final String answer;
  private final CountDownLatch asked = new CountDownLatch(1);

  /**
   * @param answer one byte a character; if it is empty the connection stays open without an answer
   */
  RawServer(String answer) throws IOException {
    this.answer = answer;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "raw server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Reaches zero when the first byte of a request is there. */
  CountDownLatch asked() {
    return asked;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read();
        asked.countDown();
        socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
        if (!answer.isEmpty()) {
          socket.shutdownOutput();
        }
        socket.getInputStream().readAllBytes();
      } catch (IOException e) {
        // The client has closed first, or the test is over.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

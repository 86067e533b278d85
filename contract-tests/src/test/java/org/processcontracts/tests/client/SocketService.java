package org.processcontracts.tests.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A service on loopback that does with each connection as it is told, and counts them. */
final class SocketService implements AutoCloseable {

  /** What happens on a connection, which is closed after it. */
  @FunctionalInterface
  interface Script {
    /**
     * Plays.
     *
     * @param number 1 for the first connection
     */
    void play(Socket connection, int number) throws Exception;
  }

  private final ServerSocket socket;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();

  SocketService(Script script) {
    this.script = script;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    start(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** How many connections there were. */
  int accepted() {
    return accepted.get();
  }

  /** How many connections there are. */
  int open() {
    return open.size();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        int number = accepted.incrementAndGet();
        start(() -> serve(connection, number));
      } catch (SocketException closed) {
        return;
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private void serve(Socket connection, int number) {
    try (connection) {
      script.play(connection, number);
    } catch (SocketException gone) {
      // The client gave up, as some tests mean it to.
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      open.remove(connection);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "loopback-service");
    thread.setDaemon(true);
    thread.start();
  }
}

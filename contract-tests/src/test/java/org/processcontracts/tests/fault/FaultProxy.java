package org.processcontracts.tests.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.wire.Wire;

/** Stands before a server that is well, byte by byte, but for one fault. */
final class FaultProxy implements AutoCloseable {

  private static final int LIMIT_MILLIS = 20_000;

  private final ServerSocket socket;
  private final Operation operation;
  private final Wire server;
  private final Fault.Behaviour behaviour;
  private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fault-proxy");
            thread.setDaemon(true);
            return thread;
          });

  FaultProxy(Wire server, Operation operation, Fault.Behaviour behaviour) {
    this.server = server;
    this.operation = operation;
    this.behaviour = behaviour;
    try {
      socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** Where it failed itself, which is no fault of the server. */
  List<RuntimeException> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  /** Where there is no answer, the caller sees the connection end. */
  private void serve(Socket connection) {
    try (connection) {
      connection.setSoTimeout(LIMIT_MILLIS);
      Sent sent = Sent.of(operation, message(connection.getInputStream()));
      connection.getOutputStream().write(behaviour.answer(sent, this::ask));
    } catch (IOException | UncheckedIOException e) {
      // The caller went, or the server had no answer.
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  private Answered ask(Sent request) {
    return Answered.of(server.sendRaw(request.bytes()), request.method().equals("HEAD"));
  }

  /** All of one request, or what there is of it. */
  private static byte[] message(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String head = until(in, all, "\r\n\r\n").toLowerCase(Locale.ROOT);
    String length = header(head, "content-length");
    if (header(head, "transfer-encoding").contains("chunked")) {
      until(in, all, "\r\n0\r\n\r\n");
    } else if (length.matches("[0-9]{1,9}")) {
      all.writeBytes(in.readNBytes(Integer.parseInt(length)));
    }
    return all.toByteArray();
  }

  private static String until(InputStream in, ByteArrayOutputStream all, String end)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      all.write(b);
      text.append((char) b);
      if (b == '\n'
          && text.length() >= end.length()
          && text.substring(text.length() - end.length()).equals(end)) {
        break;
      }
    }
    return text.toString();
  }

  private static String header(String head, String name) {
    return head.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}

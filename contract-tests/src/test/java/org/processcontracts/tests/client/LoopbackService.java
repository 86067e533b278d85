package org.processcontracts.tests.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A service on loopback that shows what was really sent, byte for byte, and answers as it is told.
 */
final class LoopbackService implements AutoCloseable {

  /** Writes an answer; what it leaves unwritten is never sent, and the connection ends with it. */
  @FunctionalInterface
  interface Answer {
    void to(OutputStream out) throws Exception;
  }

  /** A request as it came over the wire. */
  record Received(List<String> head, byte[] body) {

    String requestLine() {
      return head.get(0);
    }

    /** Values of a header. */
    List<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final SocketService service;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  LoopbackService(Answer answer) {
    service =
        new SocketService(
            (connection, number) -> {
              Received request = read(connection.getInputStream());
              if (request != null) {
                received.add(request);
                answer.to(connection.getOutputStream());
              }
            });
  }

  static LoopbackService answering(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + " Answer\r\n"
            + "Content-Type: application/json\r\n"
            + "Content-Length: "
            + bytes.length
            + "\r\n"
            + "Connection: close\r\n"
            + String.join("", List.of(headers).stream().map(each -> each + "\r\n").toList())
            + "\r\n";
    return new LoopbackService(
        out -> {
          out.write(head.getBytes(StandardCharsets.ISO_8859_1));
          out.write(bytes);
        });
  }

  URI endpoint() {
    return service.endpoint();
  }

  List<Received> received() {
    return received;
  }

  Received only() {
    if (received.size() != 1) {
      throw new AssertionError("one request was expected, not " + received.size());
    }
    return received.get(0);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  /** The next request of a connection; null if there is none. */
  static @Nullable Received read(InputStream in) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      return null;
    }
    Received request = new Received(List.of(head.split("\r\n")), new byte[0]);
    int length = request.header("Content-Length").stream().mapToInt(Integer::parseInt).sum();
    return new Received(request.head(), in.readNBytes(length));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }
}

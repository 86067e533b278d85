package org.processcontracts.benchmarks.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Answers the bytes of files, with as little work as can be: it has the other processor. */
final class AnswerServer {

  private AnswerServer() {}

  /**
   * Takes a folder of JSON files, and prints its port. {@code /name/…} is answered with {@code
   * name.json}. Ends when its input does.
   */
  public static void main(String[] args) throws IOException {
    Map<String, byte[]> answers = new HashMap<>();
    try (var files = Files.newDirectoryStream(Path.of(args[0]), "*.json")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".json", "");
        answers.put(name, answer(Files.readAllBytes(file)));
      }
    }
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread accepting = new Thread(() -> accept(server, answers));
    accepting.setDaemon(true);
    accepting.start();
    System.out.println(server.getLocalPort());
    while (System.in.read() >= 0) {
      // Nothing is said to it; that the input ends is all it waits for.
    }
    System.exit(0);
  }

  private static byte[] answer(byte[] body) {
    String head =
        """
        HTTP/1.1 200 OK\r
        Content-Type: application/json\r
        Total-Count: 100\r
        Content-Length: %d\r
        \r
        """
            .formatted(body.length);
    byte[] start = head.getBytes(ISO_8859_1);
    byte[] whole = new byte[start.length + body.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }

  private static void accept(ServerSocket server, Map<String, byte[]> answers) {
    while (true) {
      try {
        Socket socket = server.accept();
        Thread serving = new Thread(() -> serve(socket, answers));
        serving.setDaemon(true);
        serving.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void serve(Socket socket, Map<String, byte[]> answers) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream input = new BufferedInputStream(socket.getInputStream(), 1 << 13);
      for (String line = line(input); !line.isEmpty(); line = line(input)) {
        byte[] answer = answers.get(line.split("/", 3)[1]);
        int length = 0;
        for (String header = line(input); !header.isEmpty(); header = line(input)) {
          if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
            length = Integer.parseInt(header.substring(15).strip());
          }
        }
        input.skipNBytes(length);
        socket.getOutputStream().write(answer);
      }
    } catch (IOException gone) {
      // A client that closes its connection is done with it.
    }
  }

  /** The next line, or "" at the end. */
  private static String line(InputStream input) throws IOException {
    StringBuilder line = new StringBuilder(200);
    for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}

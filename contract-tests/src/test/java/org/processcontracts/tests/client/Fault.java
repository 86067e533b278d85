package org.processcontracts.tests.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/**
 * A service that goes wrong, and how a call to it has to end.
 *
 * @param outcome what {@link ClientFaultTest} calls it; one of two if that is the JDK's affair
 * @param attempts how many connections the client opens; 0 if that is
 */
record Fault(String name, String outcome, int attempts, Script script) {

  /** What a service does on a connection. */
  @FunctionalInterface
  interface Script {
    /**
     * Plays.
     *
     * @param success the body of a success
     */
    void play(Socket connection, int number, String success) throws Exception;
  }

  /** Writes an answer to a request that was read. */
  @FunctionalInterface
  private interface Writer {
    void to(OutputStream out, String success) throws Exception;
  }

  private static final String HTML =
      "<html><body>Bad gateway, you sent " + Caller.TOKEN + "</body></html>";

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>(slow());
    all.addAll(broken());
    all.addAll(unreadable());
    all.addAll(repeated());
    all.addAll(harmless());
    return all;
  }

  private static List<Fault> slow() {
    String head = head(200, "Content-Length: 4000");
    return List.of(
        after("no answer", "late", 1, (out, success) -> hang()),
        after("a slow head", "late", 1, (out, success) -> trickle(out, "HTTP/1.1 200 OK", "x")),
        after("headers without end", "broken", 1, (out, success) -> flood(out, head(200), "X: y")),
        after("1xx without end", "late|broken", 1, (out, success) -> trickle(out, "", CONTINUE)),
        after("a slow body", "late", 1, (out, success) -> trickle(out, head + "\r\n", " ")),
        after("half a body", "late", 1, (out, success) -> stop(out, head + "\r\n{")),
        after("half a chunk", "late", 1, (out, success) -> stop(out, chunked("9\r\n{"))));
  }

  private static List<Fault> broken() {
    return List.of(
        new Fault("closed unread", "broken", 0, (connection, number, success) -> {}),
        new Fault("closed unanswered", "broken", 0, Fault::read),
        new Fault("reset unread", "broken", 0, (connection, number, success) -> reset(connection)),
        new Fault(
            "reset within the body",
            "broken",
            3,
            (connection, number, success) -> {
              read(connection, number, success);
              write(connection.getOutputStream(), head(200, "Content-Length: 40") + "\r\n{");
              reset(connection);
            }),
        says("cut within the head", "broken", 3, "HTTP/1.1 200 OK\r\nContent-Le"),
        says("a body too short", "broken", 3, head(200, "Content-Length: 40") + "\r\n{}"),
        says("chunks cut off", "broken", 3, chunked("2\r\n{}\r\n")),
        says("chunks of garbage", "broken", 3, chunked("zz\r\n{}\r\n0\r\n\r\n")),
        says("a negative chunk", "broken", 3, chunked("-2\r\n{}\r\n0\r\n\r\n")),
        says("no HTTP", "broken", 1, "220 smtp.example " + Caller.TOKEN + "\r\n"),
        says("no status", "broken", 1, "HTTP/1.1 " + Caller.TOKEN + "\r\n\r\n"),
        says("two lengths", "broken", 3, head(200, "Content-Length: 2", "Content-Length: 9")),
        says("a length that is none", "broken", 3, head(200, "Content-Length: " + Caller.TOKEN)),
        says("a header of 1 MB", "broken", 1, head(200, "X-Long: " + "x".repeat(1 << 20))),
        answers("no gzip", "broken", 1, 200, "{}".getBytes(UTF_8), "Content-Encoding: gzip"),
        answers("half gzip", "broken", 3, 200, halfGzip(), "Content-Encoding: gzip"));
  }

  private static List<Fault> unreadable() {
    String length = "Content-Length: 0";
    return List.of(
        answers("an empty 200", "unreadable: EMPTY", 1, 200, new byte[0]),
        says("a 204", "unreadable: EMPTY", 1, head(204) + "\r\n"),
        says("no length, no body", "unreadable: EMPTY", 1, head(200) + "\r\n"),
        says("1.0, cut off", "unreadable: JSON", 1, "HTTP/1.0 200 OK\r\n\r\n{\"a\":"),
        typed("an HTML page", "unreadable: CONTENT_TYPE", "text/html", HTML.getBytes(UTF_8)),
        typed("JSON as text", "unreadable: CONTENT_TYPE", "text/plain", "{}".getBytes(UTF_8)),
        json("HTML as JSON", HTML),
        json("half a text", "{\"a\":\"" + Caller.TOKEN),
        json("half an object", "{\"a\":1"),
        json("more after the end", "{}[]{}"),
        json("null", "null"),
        json("a number", "12"),
        json("a comment", "{/* " + Caller.TOKEN + " */}"),
        json("a deep object", "{\"a\":".repeat(100_000)),
        json("a deep list", "{\"a\":" + "[".repeat(501) + "]".repeat(501) + "}"),
        json("a long number", "{\"a\":" + "9".repeat(1_001) + "}"),
        json("a huge exponent after a long number", "{\"a\":1." + "0".repeat(2_000) + "e999}"),
        json("a long name", "{\"" + "a".repeat(50_001) + "\":1}"),
        typed("no UTF-8", "unreadable: JSON", "application/json", latin()),
        typed("another charset", "unreadable: CHARSET", "application/json;charset=GBK", latin()),
        typed("UTF-16", "unreadable: CHARSET", "application/json", "{\"a\":1}".getBytes(UTF_16)),
        answers("a gzip bomb", "too large", 1, 200, bomb(), "Content-Encoding: gzip"),
        after("a body without end", "too large", 1, (out, success) -> flood(out, PLAIN, "     ")),
        says("a redirect to itself", "error 302", 1, head(302, "Location: /", length) + "\r\n"),
        says("an error in HTML", "error 500", 1, head(500, "X: y") + "\r\n" + HTML),
        answers("an error in broken gzip", "broken", 3, 502, halfGzip(), "Content-Encoding: gzip"),
        answers("an error that is a bomb", "error 500", 1, 500, bomb(), "Content-Encoding: gzip"));
  }

  private static List<Fault> repeated() {
    String soon = "Retry-After: 0";
    return List.of(
        busy("503 for ever", "error 503", 3, 99, 503),
        busy("503 twice", "read", 3, 2, 503),
        busy("429 twice, again at once", "read", 3, 2, 429, soon),
        busy("429, again at a time gone by", "read", 2, 1, 429, PAST),
        busy("429, again in 30 years", "error 429", 1, 9, 429, "Retry-After: 999999999"),
        busy("429, again never", "error 429", 1, 9, 429, "Retry-After: 99999999999999999999"),
        busy("429, again in 2107", "error 429", 1, 9, 429, FUTURE),
        busy("429, again at nonsense", "read", 2, 1, 429, "Retry-After: " + Caller.TOKEN));
  }

  private static List<Fault> harmless() {
    return List.of(
        after(
            "1.0 until its end", "read", 1, (out, s) -> write(out, "HTTP/1.0 200 OK\r\n\r\n" + s)),
        after("103 first", "read", 1, (out, s) -> write(out, HINTS + whole(s))),
        after("100 first", "read", 1, (out, s) -> write(out, CONTINUE + whole(s))),
        after("a body too long", "read", 1, (out, s) -> write(out, whole(s) + HTML)),
        after("keys twice", "read", 1, (out, s) -> write(out, whole(s.replace("}", TWICE)))),
        new Fault(
            "answered before it is asked",
            "read",
            1,
            (connection, number, success) -> {
              write(connection.getOutputStream(), whole(success));
              read(connection, number, success);
            }));
  }

  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
  private static final String HINTS = "HTTP/1.1 103 Early Hints\r\nX-Early: yes\r\n\r\n";
  private static final String TWICE = "\"a\":1,\"a\":\"2\",\"a\":null}";
  private static final String PAST = "Retry-After: Thu, 01 Jan 2026 00:00:00 GMT";
  private static final String FUTURE = "Retry-After: Sat, 01 Jan 2107 00:00:00 GMT";
  private static final String PLAIN = head(200, "Content-Type: application/json") + "\r\n";

  private static Fault after(String name, String outcome, int attempts, Writer writer) {
    return new Fault(
        name,
        outcome,
        attempts,
        (connection, number, success) -> {
          read(connection, number, success);
          writer.to(connection.getOutputStream(), success);
        });
  }

  private static Fault says(String name, String outcome, int attempts, String answer) {
    return after(name, outcome, attempts, (out, success) -> write(out, answer));
  }

  private static Fault json(String name, String body) {
    return typed(name, "unreadable: JSON", "application/json", body.getBytes(UTF_8));
  }

  private static Fault typed(String name, String outcome, String type, byte[] body) {
    return answers(name, outcome, 1, 200, body, "Content-Type: " + type);
  }

  private static Fault answers(
      String name, String outcome, int attempts, int status, byte[] body, String... headers) {
    String head = head(status, headers) + "Content-Length: " + body.length + "\r\n\r\n";
    return after(
        name,
        outcome,
        attempts,
        (out, success) -> {
          write(out, head);
          out.write(body);
        });
  }

  /** Fails some times, then not. */
  private static Fault busy(
      String name, String outcome, int attempts, int times, int status, String... headers) {
    return new Fault(
        name,
        outcome,
        attempts,
        (connection, number, success) -> {
          read(connection, number, success);
          String busy = head(status, headers) + "Content-Length: 0\r\n\r\n";
          write(connection.getOutputStream(), number <= times ? busy : whole(success));
        });
  }

  private static String whole(String body) {
    return head(200, "Content-Type: application/json", "Content-Length: " + body.length())
        + "\r\n"
        + body;
  }

  private static String chunked(String chunks) {
    return head(200, "Transfer-Encoding: chunked") + "\r\n" + chunks;
  }

  /** Without its last line; tells everybody the token. */
  private static String head(int status, String... headers) {
    return "HTTP/1.1 %d Answer\r\nConnection: close\r\nX-Echo: %s\r\n"
            .formatted(status, Caller.TOKEN)
        + String.join("", Arrays.stream(headers).map(each -> each + "\r\n").toList());
  }

  private static void read(Socket connection, int number, String success) throws IOException {
    LoopbackService.read(connection.getInputStream());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  private static void stop(OutputStream out, String text) throws Exception {
    write(out, text);
    hang();
  }

  /** Until the client is gone. */
  private static void trickle(OutputStream out, String begin, String part) throws Exception {
    write(out, begin);
    for (int i = 0; i < 1_000; i++) {
      write(out, part);
      Thread.sleep(10);
    }
  }

  private static void flood(OutputStream out, String begin, String line) throws Exception {
    write(out, begin);
    String part = (line + "\r\n").repeat(1_000);
    while (true) {
      write(out, part);
    }
  }

  /** The thread is a daemon, and its connection is closed by the test. */
  private static void hang() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private static void reset(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
  }

  private static byte[] latin() {
    return "{\"a\":\"Gr\u00fc\u00dfe\"}".getBytes(ISO_8859_1);
  }

  private static byte[] halfGzip() {
    byte[] whole = gzip(1, HTML.getBytes(UTF_8));
    return Arrays.copyOf(whole, whole.length - 9);
  }

  private static byte[] bomb() {
    return gzip(40, new byte[1_000_000]);
  }

  private static byte[] gzip(int times, byte[] part) {
    var gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      for (int i = 0; i < times; i++) {
        out.write(part);
      }
    } catch (IOException never) {
      throw new AssertionError(never);
    }
    return gzip.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }
}

package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Answers that come late, in part, twice or not at all. */
final class TransportFaults {

  /** More than the tests wait for an answer. */
  private static final long LATE_MILLIS = 3_000;

  private TransportFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(
        Stream.of(Api.values()).flatMap(TransportFaults::ofEach),
        Stream.of(Api.values()).flatMap(TransportFaults::repeated));
  }

  private static Stream<Fault> ofEach(Api api) {
    return Stream.of(
        Fault.sent(api, "no answer", answer -> new byte[0]),
        Fault.sent(api, "late", TransportFaults::late),
        Fault.sent(api, "half a body", it -> Arrays.copyOf(it, it.length - bodyLength(it) / 2 - 1)),
        Fault.sent(api, "half a head", it -> Arrays.copyOf(it, 20)),
        head(api, "length too great", it -> length(it, 1)),
        head(api, "length too small", it -> length(it, -1)),
        head(api, "length no number", it -> it.replaceFirst("(?m)^(Content-Length: ).*$", "$1x\r")),
        head(
            api,
            "two lengths",
            it -> it.replaceFirst("(?m)^(Content-Length: .*)$", "$1\nContent-Length: 1\r")),
        head(api, "another protocol", it -> it.replaceFirst("HTTP/1.1", "ICY")),
        head(api, "a header without a name", it -> it.replaceFirst("\r\n", "\r\nstray\r\n")),
        Fault.sent(
            api, "compressed without being asked", it -> zipped(it, "Content-Encoding: gzip\r\n")),
        Fault.sent(api, "compressed without a word", it -> zipped(it, "")),
        head(
            api,
            "chunked without chunks",
            it -> it.replaceFirst("(?m)^Content-Length: .*$", "Transfer-Encoding: chunked\r")));
  }

  /** What depends on the answers before; the count is that of one run. */
  private static Stream<Fault> repeated(Api api) {
    AtomicReference<byte[]> last = new AtomicReference<>();
    AtomicInteger count = new AtomicInteger();
    return Stream.of(
        Fault.sent(
            api,
            "the answer of the request before",
            it -> {
              byte[] before = last.getAndSet(it);
              return before == null ? it : before;
            }),
        Fault.sent(
            api,
            "no answer to each fifth",
            it -> count.incrementAndGet() % 5 == 0 ? new byte[0] : it));
  }

  private static byte[] late(byte[] answer) {
    try {
      Thread.sleep(LATE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  private static Fault head(Api api, String name, UnaryOperator<String> change) {
    return Fault.sent(
        api,
        name,
        answer -> {
          String text = new String(answer, ISO_8859_1);
          int end = text.indexOf("\r\n\r\n");
          return (change.apply(text.substring(0, end)) + text.substring(end)).getBytes(ISO_8859_1);
        });
  }

  private static String length(String head, int more) {
    int length = Integer.parseInt(head.replaceFirst("(?s).*\r\nContent-Length: (\\d+).*", "$1"));
    return head.replaceFirst(
        "(?m)^Content-Length: .*$", "Content-Length: " + (length + more) + "\r");
  }

  private static int bodyLength(byte[] answer) {
    return answer.length - new String(answer, ISO_8859_1).indexOf("\r\n\r\n") - 4;
  }

  private static byte[] zipped(byte[] answer, String header) {
    int length = bodyLength(answer);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(body)) {
      out.write(answer, answer.length - length, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String head =
        new String(answer, 0, answer.length - length - 2, ISO_8859_1)
            .replaceFirst("Content-Length: \\d+\r\n", "");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(
        (head + header + "Content-Length: " + body.size() + "\r\n\r\n").getBytes(ISO_8859_1));
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }
}

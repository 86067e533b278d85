package org.processcontracts.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a body was packed into for the way: gzip, or nothing. */
final class ContentCoding {

  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private ContentCoding() {}

  /**
   * The answer with its body unpacked, up to a number of bytes; as it is, if it names another
   * coding: whoever reads it tells.
   *
   * @throws NoGzip if it says that it is gzip and is not
   * @throws EOFException if it is cut off, which may not happen again
   */
  static TransportAnswer undo(TransportAnswer answer, int limit) throws IOException {
    String coding =
        String.join(", ", answer.headers().allValues("Content-Encoding"))
            .strip()
            .toLowerCase(Locale.ROOT);
    Body body = answer.content();
    if (!GZIP.contains(coding) || body.length() == 0) {
      return answer;
    }
    byte[] inflated;
    try {
      inflated = inflated(body, limit, answer.whole());
    } catch (ZipException another) {
      throw new NoGzip();
    }
    boolean whole = answer.whole() && inflated.length <= limit;
    int kept = whole ? inflated.length : Math.min(inflated.length, LimitedBody.KEPT);
    Body decoded = Body.of(kept < inflated.length ? Arrays.copyOf(inflated, kept) : inflated);
    return new TransportAnswer(
        answer.status(), answer.headers(), decoded, whole, answer.received());
  }

  /** One byte more than the limit at most; of what is cut off as much as there is. */
  private static byte[] inflated(Body body, int limit, boolean whole) throws IOException {
    byte[] inflated = new byte[(int) Math.min(limit, 4L * body.length()) + 1];
    int size = 0;
    try (InputStream in = new GZIPInputStream(body.stream(), 8192)) {
      for (int n = 0;
          n >= 0 && size <= limit;
          n = in.read(inflated, size, inflated.length - size)) {
        size += n;
        if (size == inflated.length && size <= limit) {
          inflated = Arrays.copyOf(inflated, (int) Math.min(limit + 1L, 2L * size));
        }
      }
    } catch (EOFException cut) {
      if (whole) {
        throw cut;
      }
    }
    return Arrays.copyOf(inflated, size);
  }

  /** A body that cannot be unpacked, however often it is asked for. */
  static final class NoGzip extends ProtocolException {

    private static final long serialVersionUID = 1L;

    NoGzip() {
      super("its Content-Encoding is gzip, but it is not");
    }
  }
}

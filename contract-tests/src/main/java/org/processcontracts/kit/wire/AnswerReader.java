package org.processcontracts.kit.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one HTTP/1.1 answer (RFC 9112) and is strict about it. */
final class AnswerReader {

  private static final int LONGEST_LINE = 1 << 17;
  private static final int LONGEST_BODY = 1 << 24;
  private static final int MOST_HEADERS = 1_000;
  private static final String START = "HTTP/";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})(?: .*)?");

  private final InputStream in;

  AnswerReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** This, where what comes begins as HTTP does; nothing more of it is read. */
  AnswerReader begun() throws IOException {
    in.mark(START.length());
    var start = new String(in.readNBytes(START.length()), StandardCharsets.ISO_8859_1);
    in.reset();
    if (!start.equals(START)) {
      status();
    }
    return this;
  }

  Exchange read(@Nullable Request request, String method, String shown, List<String> secrets)
      throws IOException {
    int status;
    List<Header> headers;
    do {
      status = status();
      headers = headers();
    } while (status < 200);
    var empty = method.equals("HEAD") || status == 204 || status == 304;
    return new Exchange(
        request, shown, secrets, status, headers, empty ? new byte[0] : body(headers));
  }

  private int status() throws IOException {
    var line = line();
    var match = STATUS.matcher(line);
    if (!match.matches()) {
      throw new IOException("The answer starts with \"" + Secrets.shorten(line) + '"');
    }
    return Integer.parseInt(match.group(1));
  }

  private List<Header> headers() throws IOException {
    var headers = new ArrayList<Header>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (headers.size() == MOST_HEADERS) {
        throw new IOException("The answer has more than " + MOST_HEADERS + " headers");
      }
      var colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("A header line of the answer without a name");
      }
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return headers;
  }

  private byte[] body(List<Header> headers) throws IOException {
    if (headers.stream().anyMatch(header -> header.is("Transfer-Encoding"))) {
      return chunks();
    }
    var lengths = headers.stream().filter(header -> header.is("Content-Length")).toList();
    if (lengths.size() > 1) {
      throw new IOException("More than one Content-Length in the answer");
    }
    if (lengths.isEmpty()) {
      var body = in.readNBytes(LONGEST_BODY + 1);
      if (body.length > LONGEST_BODY) {
        throw new IOException("The answer's body is longer than " + LONGEST_BODY + " bytes");
      }
      return body;
    }
    var length = number(lengths.get(0).value(), 10);
    return exactly(in.readNBytes(length), length);
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    int length;
    do {
      length = number(line().split(";", 2)[0].strip(), 16);
      body.writeBytes(exactly(in.readNBytes(length), length));
      if (body.size() > LONGEST_BODY) {
        throw new IOException("The answer's body is longer than " + LONGEST_BODY + " bytes");
      }
      if (length > 0 && !line().isEmpty()) {
        throw new IOException("A chunk of the answer is longer than it says");
      }
    } while (length > 0);
    headers();
    return body.toByteArray();
  }

  private static byte[] exactly(byte[] bytes, int length) throws IOException {
    if (bytes.length < length) {
      throw new EOFException(
          "The answer ends after %d of %d bytes of its body".formatted(bytes.length, length));
    }
    return bytes;
  }

  private static int number(String digits, int radix) throws IOException {
    try {
      var number = Integer.parseUnsignedInt(digits, radix);
      if (number >= 0 && number <= LONGEST_BODY) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IOException("\"" + digits + "\" is no length of a body", e);
    }
    throw new IOException("The answer's body is longer than " + LONGEST_BODY + " bytes");
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The connection was closed before the answer was complete");
      }
      if (line.size() == LONGEST_LINE) {
        throw new IOException("A line of the answer is longer than " + LONGEST_LINE + " bytes");
      }
      line.write(b);
    }
    var text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}

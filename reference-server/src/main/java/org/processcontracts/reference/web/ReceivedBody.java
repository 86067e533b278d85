package org.processcontracts.reference.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.processcontracts.reference.store.Limits;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;

/** A request whose body is here already, however slowly it came. */
final class ReceivedBody extends HttpServletRequestWrapper {

  /** What a caller may send too much and still read the answer, not a closed connection. */
  private static final long DISCARDED = 4_000_000;

  private final byte[] body;

  private ReceivedBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * Reads the body to its end.
   *
   * @throws Failure if it is too long, or takes too long, or breaks off
   */
  static ReceivedBody of(HttpServletRequest request, Limits limits) {
    try {
      return new ReceivedBody(request, read(request.getInputStream(), limits));
    } catch (IOException e) {
      throw NestedExceptionUtils.getMostSpecificCause(e) instanceof SocketTimeoutException
          ? tooSlow()
          : new Failure(HttpStatus.BAD_REQUEST, "The body breaks off, or is wrongly chunked");
    }
  }

  /** Looks at the clock after each piece: one byte now and then is too slow, too. */
  private static byte[] read(InputStream input, Limits limits) throws IOException {
    long start = System.nanoTime();
    long limit = limits.body().toBytes();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    long count = 0;
    for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
      count += read;
      if (count <= limit) {
        body.write(piece, 0, read);
      } else if (count > limit + DISCARDED) {
        break;
      }
      if (System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(limits.receiveMillis())) {
        throw tooSlow();
      }
    }
    if (count > limit) {
      throw new Failure(
          HttpStatus.CONTENT_TOO_LARGE,
          "The body has more than %d bytes (reference.limits.body)".formatted(limit));
    }
    return body.toByteArray();
  }

  private static Failure tooSlow() {
    return new Failure(
        HttpStatus.REQUEST_TIMEOUT, "The body comes too slowly (reference.limits.receive-millis)");
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(body));
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream input;

    Bytes(ByteArrayInputStream input) {
      this.input = input;
    }

    @Override
    public int read() {
      return input.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return input.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return input.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("nothing here reads asynchronously");
    }
  }
}

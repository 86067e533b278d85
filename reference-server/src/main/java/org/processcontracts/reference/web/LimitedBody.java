package org.processcontracts.reference.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A request whose body ends in a failure where it grows too long, whatever length it told. */
final class LimitedBody extends HttpServletRequestWrapper {

  private final long limit;

  /**
   * Reads nothing yet.
   *
   * @throws Failure if the request tells a length above the limit
   */
  LimitedBody(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
    if (request.getContentLengthLong() > limit) {
      throw tooLong();
    }
  }

  private Failure tooLong() {
    return new Failure(
        HttpStatus.CONTENT_TOO_LARGE,
        "The body has more than %d bytes (reference.limits.body)".formatted(limit));
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counting(super.getInputStream());
  }

  private final class Counting extends ServletInputStream {

    private final ServletInputStream input;
    private long count;

    Counting(ServletInputStream input) {
      this.input = input;
    }

    @Override
    public int read() throws IOException {
      int read = input.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = input.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      count += read;
      if (count > limit) {
        throw tooLong();
      }
    }

    @Override
    public boolean isFinished() {
      return input.isFinished();
    }

    @Override
    public boolean isReady() {
      return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      input.setReadListener(listener);
    }
  }
}

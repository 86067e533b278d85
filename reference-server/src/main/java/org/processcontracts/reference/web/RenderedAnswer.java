package org.processcontracts.reference.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.CloseNowException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is complete before the first byte of it leaves, however slowly it is read. */
final class RenderedAnswer extends ContentCachingResponseWrapper {

  RenderedAnswer(HttpServletResponse response) {
    super(response);
  }

  /**
   * Sends it.
   *
   * @throws CloseNowException if it takes too long
   */
  void send(long millis) throws IOException {
    HttpServletResponse response = (HttpServletResponse) getResponse();
    if (getContentSize() == 0 || response.isCommitted()) {
      return;
    }
    response.setContentLength(getContentSize());
    long start = System.nanoTime();
    OutputStream output = response.getOutputStream();
    byte[] piece = new byte[8192];
    try (InputStream input = getContentInputStream()) {
      for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
        output.write(piece, 0, read);
        if (System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(millis)) {
          throw new CloseNowException("the answer is read too slowly");
        }
      }
    }
  }
}

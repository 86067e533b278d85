package org.processcontracts.reference.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes; of one that is too long only the start is kept. */
final class Lines {

  private final InputStream input;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  Lines(InputStream input, int limit) {
    this.input = input;
    this.limit = limit;
  }

  /** The next line without its end, null after the last; longer than the limit if cut off. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    boolean any = false;
    while (start < end || fill()) {
      any = true;
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, start, Math.min(stop - start, limit + 1 - line.size()));
      start = stop + 1;
      if (stop < end) {
        return line.toByteArray();
      }
    }
    return any ? line.toByteArray() : null;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, input.read(buffer));
    return end > 0;
  }
}

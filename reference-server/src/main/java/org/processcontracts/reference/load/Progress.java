package org.processcontracts.reference.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;

/** Counts the bytes that are read, and tells now and then how far the import is. */
final class Progress extends FilterInputStream {

  private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

  private final long size;
  private final PrintStream out;
  private final long start = System.nanoTime();
  private long told = start;
  private long bytes;
  private long records;

  /** Of an input of so many bytes; negative if nobody knows. */
  Progress(InputStream input, long size, PrintStream out) {
    super(input);
    this.size = size;
    this.out = out;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    bytes += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    bytes += Math.max(0, read);
    return read;
  }

  /** How many bytes were read. */
  long bytes() {
    return bytes;
  }

  /** More records were read, and so many of those before are stored, whatever happens now. */
  void records(int more, long stored) {
    records += more;
    long now = System.nanoTime();
    if (now - told >= INTERVAL) {
      told = now;
      out.println(text(now - start, stored));
    }
  }

  private String text(long nanos, long stored) {
    double seconds = nanos / 1e9;
    String text =
        "%,d records, %,d stored, %,.0f a second".formatted(records, stored, records / seconds);
    if (size <= 0 || bytes == 0) {
      return text;
    }
    double share = Math.min(1, (double) bytes / size);
    return text + ", %.0f %%, %.0f s left".formatted(share * 100, seconds / share - seconds);
  }
}

package org.processcontracts.client;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of a body in the parts in which they came: most are read once, and never joined. */
final class Body {

  private final List<ByteBuffer> parts;
  private final int length;

  private Body(List<ByteBuffer> parts, int length) {
    this.parts = parts;
    this.length = length;
  }

  /** These bytes, which nobody may change any more. */
  static Body of(byte[] bytes) {
    return new Body(List.of(ByteBuffer.wrap(bytes)), bytes.length);
  }

  /** The first bytes of these parts, up to a limit. */
  static Body of(List<ByteBuffer> parts, int limit) {
    List<ByteBuffer> taken = new ArrayList<>(parts.size());
    int length = 0;
    for (ByteBuffer part : parts) {
      int next = Math.min(part.remaining(), limit - length);
      taken.add(part.slice(part.position(), next));
      length += next;
    }
    return new Body(taken, length);
  }

  int length() {
    return length;
  }

  /** At most so many of the first bytes, as a copy. */
  byte[] head(int limit) {
    byte[] bytes = new byte[Math.min(length, limit)];
    int at = 0;
    for (ByteBuffer part : parts) {
      int next = Math.min(part.remaining(), bytes.length - at);
      part.get(part.position(), bytes, at, next);
      at += next;
    }
    return bytes;
  }

  byte[] toArray() {
    return head(length);
  }

  boolean isAscii() {
    for (ByteBuffer part : parts) {
      for (int i = part.position(); i < part.limit(); i++) {
        if (part.get(i) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Reads it from its start. */
  InputStream stream() {
    return new Stream(parts);
  }

  private static final class Stream extends InputStream {

    private final List<ByteBuffer> parts;
    private int part;
    private int at;

    Stream(List<ByteBuffer> parts) {
      this.parts = parts;
    }

    @Override
    public int read() {
      ByteBuffer here = here();
      return here == null ? -1 : here.get(here.position() + at++) & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      ByteBuffer here = here();
      if (here == null) {
        return length == 0 ? 0 : -1;
      }
      int read = Math.min(here.remaining() - at, length);
      here.get(here.position() + at, bytes, offset, read);
      at += read;
      return read;
    }

    /** The part that has bytes left; null at the end. */
    private @Nullable ByteBuffer here() {
      while (part < parts.size()) {
        ByteBuffer here = parts.get(part);
        if (at < here.remaining()) {
          return here;
        }
        part++;
        at = 0;
      }
      return null;
    }
  }
}

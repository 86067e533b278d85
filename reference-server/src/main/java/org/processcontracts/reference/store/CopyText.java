package org.processcontracts.reference.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of COPY, in UTF-8: what would end a value is written with a backslash.
 * They are sent in pieces, so that PostgreSQL works on one while the next is written.
 */
final class CopyText {

  private static final int PIECE = 1 << 16;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long LOW = 0x0101010101010101L;
  private static final byte[] NULL = {'\\', 'N'};

  private final CopyIn copy;
  private byte[] bytes = new byte[2 * PIECE];
  private int length;

  CopyText(CopyIn copy) {
    this.copy = copy;
  }

  /** Writes one row. */
  void add(Row row) throws SQLException {
    for (Object value : row.values()) {
      append(value);
      bytes[length++] = '\t';
    }
    append(row.body());
    bytes[length++] = '\n';
    if (length >= PIECE) {
      send();
    }
  }

  /** Sends what is left. */
  void send() throws SQLException {
    copy.writeToCopy(bytes, 0, length);
    length = 0;
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      reserve(NULL.length);
      copy(NULL, 0, NULL.length);
    } else {
      append(value.toString().getBytes(UTF_8));
    }
  }

  private void append(byte[] plain) {
    reserve(plain.length);
    int written = 0;
    int i = 0;
    while (i < plain.length) {
      if (i + Long.BYTES <= plain.length && isPlain((long) EIGHT.get(plain, i))) {
        i += Long.BYTES;
        continue;
      }
      char mark = mark(plain[i]);
      if (mark != 0) {
        copy(plain, written, i);
        bytes[length++] = '\\';
        bytes[length++] = (byte) mark;
        written = i + 1;
      }
      i++;
    }
    copy(plain, written, plain.length);
  }

  /** For twice as much, if a backslash is needed everywhere, and what ends the value. */
  private void reserve(int plain) {
    if (bytes.length - length <= 2 * plain) {
      bytes = Arrays.copyOf(bytes, 2 * (length + plain) + PIECE);
    }
  }

  private void copy(byte[] plain, int from, int to) {
    System.arraycopy(plain, from, bytes, length, to - from);
    length += to - from;
  }

  /** False if one of eight bytes may need a backslash: it is one, or comes before U+000E. */
  private static boolean isPlain(long eight) {
    long others = eight ^ LOW * '\\';
    return ((eight - LOW * 0x0E & ~eight | others - LOW & ~others) & LOW << 7) == 0;
  }

  /** What stands behind the backslash; 0 if none is needed. */
  private static char mark(byte plain) {
    // Bytes of other scripts are negative.
    if (plain != '\\' && (plain > '\r' || plain < 0)) {
      return 0;
    }
    return switch (plain) {
      case '\\' -> '\\';
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\r' -> 'r';
      default -> 0;
    };
  }
}

package org.processcontracts.reference.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at texts in UTF-8, eight bytes at a time, without making strings of them. */
final class Utf8 {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW = 0x0101010101010101L;
  private static final long HIGH = LOW << 7;
  private static final long BACKSLASHES = LOW * '\\';

  /** The first character that needs so many bytes. */
  private static final int[] FIRST = {0, 0, 0x80, 0x800, 0x10000};

  private Utf8() {}

  /** Whether the bytes are a text. */
  static boolean isText(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      if (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & HIGH) == 0) {
        i += Long.BYTES;
        continue;
      }
      int length = bytes[i] < 0 ? length(bytes, i) : 1;
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** Of the character that begins with a byte that is none by itself; 0 if it is no character. */
  private static int length(byte[] bytes, int start) {
    int length = Integer.numberOfLeadingZeros(~bytes[start] << Byte.SIZE * 3);
    if (length < 2 || length > 4 || start + length > bytes.length) {
      return 0;
    }
    int character = bytes[start] & 0x7F >> length;
    for (int i = start + 1; i < start + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
      character = character << 6 | bytes[i] & 0x3F;
    }
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return character < FIRST[length] || !Character.isValidCodePoint(character) || half ? 0 : length;
  }

  /** Whether a character may be written by its number, as JSON can do. */
  static boolean escapes(byte[] json) {
    int i = 0;
    while (i < json.length - 1) {
      if (i + Long.BYTES <= json.length) {
        // Its lowest bit is in the first byte that became zero.
        long others = (long) EIGHT.get(json, i) ^ BACKSLASHES;
        long found = others - LOW & ~others & HIGH;
        if (found == 0) {
          i += Long.BYTES;
          continue;
        }
        i += Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      if (json[i] == '\\' && i + 1 < json.length && json[i + 1] == 'u') {
        return true;
      }
      i++;
    }
    return false;
  }
}

package org.processcontracts.client;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** RFC 3986 at its strictest: only unreserved characters stay as they are. */
final class PercentEncoding {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /** Encodes the value of the parameter that is named, for the message when it is not Unicode. */
  static String encode(String name, String value) {
    ByteBuffer bytes;
    try {
      bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
    } catch (CharacterCodingException halfACharacter) {
      throw new IllegalArgumentException(
          name + " holds half of a surrogate pair, which UTF-8 cannot express", halfACharacter);
    }
    StringBuilder encoded = new StringBuilder(value.length() + 16);
    while (bytes.hasRemaining()) {
      byte each = bytes.get();
      if (UNRESERVED.indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}

package org.processcontracts.gate.report;

import java.nio.charset.StandardCharsets;

/**
 * A file as a URI.
 *
 * @param text percent-encoded
 * @param absolute whether it is more than a path from the root of the sources
 */
record SourceUri(String text, boolean absolute) {

  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  static SourceUri of(String file) {
    if (file.startsWith("/")) {
      return new SourceUri("file://" + encoded(file), true);
    }
    if (file.matches("(?s)[A-Za-z]:/.*")) {
      return new SourceUri("file:///" + file.charAt(0) + ":" + encoded(file.substring(2)), true);
    }
    return new SourceUri(encoded(file), false);
  }

  /** Percent-encoded but for slashes and what else a path may hold as it is. */
  private static String encoded(String text) {
    StringBuilder uri = new StringBuilder();
    for (byte each : SafeJson.text(text).getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      boolean plain =
          character < 0x80
              && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
      uri.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    return uri.toString();
  }
}

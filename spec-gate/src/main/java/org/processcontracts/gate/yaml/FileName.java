package org.processcontracts.gate.yaml;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The name of a file as text, and back. In a locale without UTF-8, Java 17 can do neither for a
 * name that is not ASCII; its URIs hold the bytes.
 */
public final class FileName {

  private FileName() {}

  /** A path as it is printed, with forward slashes. */
  public static String text(Path path) {
    String text = path.toString();
    if (text.indexOf('\uFFFD') < 0) {
      return text.replace('\\', '/');
    }
    StringBuilder whole = new StringBuilder();
    for (Path each : path) {
      whole.append(whole.isEmpty() && !path.isAbsolute() ? "" : "/").append(name(each));
    }
    return whole.toString();
  }

  private static String name(Path single) {
    if (single.toString().isEmpty() || single.toString().matches("\\.\\.?")) {
      return single.toString();
    }
    String uri = single.toUri().getRawPath().replaceFirst("/$", "");
    String encoded = uri.substring(uri.lastIndexOf('/') + 1);
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * The path that a text names.
   *
   * @param text parted by forward slashes
   * @throws InvalidPathException if no file can be called so
   */
  public static Path resolve(Path folder, String text) {
    try {
      return folder.resolve(text);
    } catch (InvalidPathException e) {
      if (text.indexOf('\0') >= 0) {
        throw e;
      }
      Path path = text.startsWith("/") ? folder.toAbsolutePath().getRoot() : folder;
      for (String each : text.split("/")) {
        path = path.resolve(each.chars().allMatch(c -> c < 0x80) ? Path.of(each) : bytes(each));
      }
      return path;
    }
  }

  private static Path bytes(String name) {
    StringBuilder uri = new StringBuilder("file:///");
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      uri.append("%%%02X".formatted(each & 0xFF));
    }
    return Path.of(URI.create(uri.toString())).getFileName();
  }
}

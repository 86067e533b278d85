package org.processcontracts.gate.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) as plain strings; the root is the empty string. */
public final class Pointer {

  private static final Pattern LONE_TILDE = Pattern.compile("~(?![01])");

  private Pointer() {}

  /** The pointer of a member of the object, or of an index of the array, at {@code parent}. */
  public static String child(String parent, String token) {
    return parent + "/" + token.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer of the node that holds this one; the root holds itself. */
  public static String parent(String pointer) {
    int slash = pointer.lastIndexOf('/');
    return slash < 0 ? "" : pointer.substring(0, slash);
  }

  /** The unescaped last token; empty for the root. */
  public static String last(String pointer) {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The unescaped first token; empty for the root. */
  public static String first(String pointer) {
    int slash = pointer.indexOf('/', 1);
    return pointer.isEmpty()
        ? ""
        : unescape(pointer.substring(1, slash < 0 ? pointer.length() : slash));
  }

  /** The unescaped tokens from the root on. */
  public static List<String> tokens(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : Arrays.stream(pointer.substring(1).split("/", -1)).map(Pointer::unescape).toList();
  }

  /** Whether the text is a pointer at all: empty, or beginning with a slash; ~ only as ~0 or ~1. */
  public static boolean wellFormed(String text) {
    return text.isEmpty() || (text.startsWith("/") && !LONE_TILDE.matcher(text).find());
  }

  private static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}

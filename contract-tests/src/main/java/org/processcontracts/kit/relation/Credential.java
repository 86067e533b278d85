package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.processcontracts.kit.Place;
import tools.jackson.databind.JsonNode;

/**
 * Where a request tells who calls, and what a careless comparison takes for the right value there.
 */
record Credential(Place place, Form form) {

  private static final String NOBODY = "kit-nobody-has-this";

  /** What stands there. */
  enum Form {
    /** A secret, of which every character counts. */
    TOKEN,
    /** A token behind a scheme; the scheme may be written in any case, by RFC 9110. */
    AUTHORIZATION,
    /** A name in the open; what is more or less than it may be the name of somebody else. */
    NAME
  }

  /**
   * A value that is nobody's, though nearly somebody's.
   *
   * @param name what is wrong with it
   * @param alike whether it is answered like any other that is nobody's, and not just refused
   */
  record Near(String name, String text, boolean alike) {}

  static Credential of(String place, JsonNode form) {
    return new Credential(
        Place.of(place), Form.valueOf(form.stringValue().toUpperCase(Locale.ROOT)));
  }

  /** A value that is nobody's at all. */
  String unknown(String right) {
    return scheme(right) + NOBODY;
  }

  /** Values near to the right one; none where the same may be written in more than one way. */
  List<Near> near(String right) {
    String scheme = scheme(right);
    String token = token(right);
    boolean encoded = token.startsWith("-----BEGIN") || scheme.equalsIgnoreCase("Basic ");
    if (token.isEmpty() || encoded) {
      return List.of();
    }
    List<Near> near = new ArrayList<>();
    near.add(new Near("in upper case", scheme + token.toUpperCase(Locale.ROOT), true));
    near.add(new Near("in lower case", scheme + token.toLowerCase(Locale.ROOT), true));
    if (form != Form.NAME) {
      near.add(new Near("cut off", scheme + token.substring(0, (token.length() + 1) / 2), true));
      near.add(new Near("with another end", scheme + otherEnd(token), true));
      near.add(new Near("with more behind it", right + "x", true));
      near.add(new Near("with more before it", scheme + "x" + token, true));
    }
    if (form == Form.AUTHORIZATION) {
      near.add(new Near("of another scheme", "Basic " + token, false));
      near.add(new Near("without a scheme", token, false));
      near.add(new Near("without a token", scheme.strip(), false));
    }
    near.removeIf(it -> it.text().equals(right) || it.text().isEmpty());
    return near;
  }

  /** A value without its scheme. */
  String token(String text) {
    return text.substring(scheme(text).length());
  }

  /** With the blank behind it. */
  private String scheme(String text) {
    return form == Form.AUTHORIZATION ? text.substring(0, text.indexOf(' ') + 1) : "";
  }

  private static String otherEnd(String token) {
    int end = Math.min(4, token.length());
    String zeros = "0".repeat(end);
    return token.substring(0, token.length() - end)
        + (token.endsWith(zeros) ? "1".repeat(end) : zeros);
  }
}

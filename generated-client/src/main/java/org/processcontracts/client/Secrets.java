package org.processcontracts.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The secrets of one request: which parameters hold one, as the contract says with {@code format:
 * password}, and all values, those in the body too. Immutable.
 */
final class Secrets {

  static final String MASK = "***";
  static final Secrets NONE = new Secrets(Set.of(), List.of());

  /** Secret whatever the contract says. */
  private static final Set<String> ALWAYS =
      Set.of(
          "authorization", "proxy-authorization", "cookie", "apim-accesstoken", "apim-signature");

  /** A shorter text is found where it is no secret; no secret is that short. */
  private static final int SHORTEST = 6;

  private final Set<String> names;
  private final List<String> values;

  private Secrets(Set<String> names, List<String> values) {
    this.names = names;
    this.values = values;
  }

  /** The same and another one, in a parameter of this name. */
  Secrets with(String name, String value) {
    Set<String> more = new HashSet<>(names);
    more.add(name.toLowerCase(Locale.ROOT));
    Secrets with = with(value);
    return new Secrets(more, with.values);
  }

  /** The same and another one. */
  Secrets with(String value) {
    List<String> more = new ArrayList<>(values);
    more.add(value);
    more.sort(Comparator.comparing(String::length).reversed());
    return new Secrets(names, more);
  }

  /** The value of a parameter as it may be shown. */
  String mask(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    return names.contains(lower) || ALWAYS.contains(lower) ? MASK : mask(value);
  }

  URI mask(URI uri) {
    String query = uri.getRawQuery();
    if (query == null) {
      return uri;
    }
    StringBuilder masked = new StringBuilder();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      masked.append(masked.length() == 0 ? '?' : '&').append(parts[0]);
      if (parts.length > 1) {
        masked.append('=').append(mask(parts[0], parts[1]));
      }
    }
    String whole = uri.toString();
    return URI.create(whole.substring(0, whole.length() - query.length() - 1) + masked);
  }

  /** The text with each secret masked, in whatever way {@link FoldedText} finds it. */
  String mask(String text) {
    String masked = text;
    for (String value : values) {
      if (value.length() < SHORTEST) {
        // A whole string of JSON, and no name.
        String json = Pattern.quote(Json.write(value));
        masked = masked.replaceAll(json + "(?!\\s*:)", '"' + MASK + '"');
      } else {
        masked = masked.replace(value, MASK).replace(PercentEncoding.encode("secret", value), MASK);
        masked = new FoldedText(masked).replace(new FoldedText(value), MASK);
      }
    }
    return masked;
  }

  /** The body with each secret masked; itself if there is none. */
  byte[] mask(byte[] body) {
    String plain = new String(body, StandardCharsets.UTF_8);
    String masked = mask(plain);
    return masked.equals(plain) ? body : masked.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a text holds a secret or is a part of one, in any case of letters. */
  boolean betrayedBy(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return values.stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .anyMatch(value -> value.contains(lower) || lower.contains(value));
  }
}

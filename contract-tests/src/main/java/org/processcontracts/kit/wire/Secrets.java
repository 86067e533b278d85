package org.processcontracts.kit.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.io.JsonStringEncoder;

/** Knows which parts of a message are secret, so that failure messages can leave them out. */
final class Secrets {

  static final String MASK = "***";

  private static final int LONGEST = 2_000;
  private static final Pattern HEADER =
      Pattern.compile("authorization|cookie|token|secret|signature|password");
  private static final String MEMBER = "sk|cert|password|(?:app|client)_?secret|[a-z_]*token";
  private static final Pattern JSON =
      Pattern.compile("\"(?:" + MEMBER + ")\"\\s*+:\\s*+", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUERY =
      Pattern.compile("([?&](?:" + MEMBER + ")=)[^&]*+", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** Whether the value of this header is secret. */
  static boolean isName(String header) {
    return HEADER.matcher(header.toLowerCase(Locale.ROOT)).find();
  }

  static String maskQuery(String target) {
    return QUERY.matcher(target).replaceAll("$1" + MASK);
  }

  /** The text with the values of secret members masked; it need not be well-formed JSON. */
  static String maskJson(String text) {
    var masked = new StringBuilder();
    var copied = 0;
    for (var member = JSON.matcher(text); member.find(copied); ) {
      masked.append(text, copied, member.end()).append('"').append(MASK).append('"');
      copied = valueEnd(text, member.end());
    }
    return masked.append(text, copied, text.length()).toString();
  }

  /** The values of secret members as they stand in the text, strings without their quotes. */
  static List<String> inJson(String text) {
    var found = new ArrayList<String>();
    var start = 0;
    for (var member = JSON.matcher(text); member.find(start); ) {
      start = valueEnd(text, member.end());
      var value = text.substring(member.end(), start);
      found.add(value.replaceAll("^\"|\"$", ""));
    }
    return found;
  }

  /** The text with all places where one of the secrets shows up masked. */
  static String maskAll(String text, List<String> secrets) {
    var masked = text;
    for (var secret : secrets) {
      // A value of a few characters would also be found where it is none.
      if (secret.length() >= 4) {
        masked = masked.replace(secret, MASK);
      }
    }
    return masked;
  }

  /** These values, the longest first, in every spelling in which a message may hold them. */
  static List<String> spellings(Collection<String> values) {
    return values.stream()
        .flatMap(
            value -> {
              String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
              String json = new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
              return Stream.of(value, form, form.replace("+", "%20"), json);
            })
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  static String shorten(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
  }

  // A loop, because a regular expression for a long string with escapes overflows the stack.
  private static int valueEnd(String text, int start) {
    var quoted = text.startsWith("\"", start);
    for (var i = quoted ? start + 1 : start; i < text.length(); i++) {
      var c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (quoted && c == '"') {
        return i + 1;
      } else if (!quoted && (c == ',' || c == '}' || c == ']')) {
        return i;
      }
    }
    return text.length();
  }
}

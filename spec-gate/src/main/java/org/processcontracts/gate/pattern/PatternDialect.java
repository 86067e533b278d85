package org.processcontracts.gate.pattern;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The regular expressions that ECMA 262 and Java both know. */
public final class PatternDialect {

  private static final Pattern GROUP = Pattern.compile("\\(\\?(?![:=!]|<[=!]|<[A-Za-z_$])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([AzZGQEHhRXNaex])");

  private static final Pattern COUNT = Pattern.compile("\\{\\d+(,\\d*)?}");
  private static final Pattern PROPERTY = Pattern.compile("\\\\[pP]\\{[^}]*}");

  private PatternDialect() {}

  /** Why a pattern is not one of them; empty if it is. */
  public static Optional<String> fault(String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Optional.of(
          "the pattern does not compile: %s near index %d"
              .formatted(e.getDescription(), Math.max(0, e.getIndex())));
    } catch (StackOverflowError e) {
      return Optional.of("the pattern does not compile: it is nested too deeply");
    }
    return foreign(pattern).map(what -> "ECMA 262 does not know '" + what + "'");
  }

  private static Optional<String> foreign(String pattern) {
    boolean set = false;
    boolean repeated = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      Matcher count = COUNT.matcher(pattern).region(i, pattern.length());
      if (c == '\\') {
        Matcher escape = ESCAPE.matcher(pattern).region(i, pattern.length());
        if (escape.lookingAt() && !hexadecimal(pattern, i)) {
          return Optional.of(escape.group());
        }
        Matcher property = PROPERTY.matcher(pattern).region(i, pattern.length());
        i = property.lookingAt() ? property.end() - 1 : i + 1;
        repeated = false;
      } else if (set) {
        if (c == '[' || pattern.startsWith("&&", i)) {
          return Optional.of(c == '[' ? "[ within [ ]" : "&& within [ ]");
        }
        set = c != ']';
      } else if (GROUP.matcher(pattern).region(i, pattern.length()).lookingAt()) {
        return Optional.of(pattern.substring(i, Math.min(i + 3, pattern.length())));
      } else if (c == '+' && repeated) {
        return Optional.of(pattern.substring(i - 1, i + 1));
      } else {
        set = c == '[';
        // A question mark behind a repetition makes it lazy, which both know.
        repeated = !repeated && i > 0 && "*+?".indexOf(c) >= 0 && pattern.charAt(i - 1) != '(';
        if (count.lookingAt()) {
          repeated = true;
          i = count.end() - 1;
        }
      }
    }
    return Optional.empty();
  }

  /** Both know a backslash, x and two digits; the other forms are Java's. */
  private static boolean hexadecimal(String pattern, int at) {
    return pattern.substring(at).matches("(?s)\\\\x[0-9A-Fa-f]{2}.*");
  }
}

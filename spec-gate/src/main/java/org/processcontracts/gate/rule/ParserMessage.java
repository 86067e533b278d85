package org.processcontracts.gate.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.processcontracts.gate.yaml.Pointer;

/** The place that a message of the parser names, such as {@code paths.'/pets'(get).responses}. */
final class ParserMessage {

  // Possessive: a long message is neither tried in many ways nor matched by deep recursion.
  private static final Pattern PATH =
      Pattern.compile(
          "(?:attribute )?((?:'[^']*'|\\([a-z]+\\)|[^\\s'()]++)++)( .*)?", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("'([^']*)'|\\(([a-z]+)\\)|([^.'()\\[\\]]+)");

  private ParserMessage() {}

  /** A pointer that may lead too far, or nowhere; empty if the message names no place. */
  static String pointer(String message) {
    Matcher path = PATH.matcher(message);
    String pointer = "";
    if (path.matches()) {
      Matcher token = TOKEN.matcher(path.group(1));
      while (token.find()) {
        for (int group = 1; group <= 3; group++) {
          if (token.group(group) != null) {
            pointer = Pointer.child(pointer, token.group(group));
          }
        }
      }
    }
    return pointer;
  }
}

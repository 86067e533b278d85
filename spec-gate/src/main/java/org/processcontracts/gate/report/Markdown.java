package org.processcontracts.gate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Foreign text in Markdown: nothing in it is a link, a mention, markup or HTML. */
public final class Markdown {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+[:,;]?");

  private Markdown() {}

  /** A sentence in which whatever is not a plain word stands as code. */
  public static String prose(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder odd = new StringBuilder();
    for (String word : words(Visible.line(text))) {
      if (WORD.matcher(word).matches()) {
        flush(odd, parts);
        parts.add(word);
      } else {
        odd.append(odd.isEmpty() ? "" : " ").append(word);
      }
    }
    flush(odd, parts);
    return String.join(" ", parts);
  }

  /** A single line as code. */
  public static String code(String text) {
    String line = Visible.line(text);
    String fence = "`".repeat(longestRun(line, '`') + 1);
    boolean pad = line.isBlank() || line.startsWith("`") || line.endsWith("`");
    return pad ? fence + " " + line + " " + fence : fence + line + fence;
  }

  /** Lines as a block of code, each of them indented. */
  public static String block(String text, String indent) {
    String lines = Visible.block(text).stripTrailing();
    String fence = "`".repeat(Math.max(3, longestRun(lines, '`') + 1));
    return (fence + "http\n" + lines + "\n" + fence + "\n")
        .lines()
        .map(line -> line.isEmpty() ? "\n" : indent + line + "\n")
        .collect(Collectors.joining());
  }

  private static void flush(StringBuilder odd, List<String> parts) {
    if (odd.isEmpty()) {
      return;
    }
    String text = odd.toString();
    odd.setLength(0);
    boolean mark = text.length() > 1 && ":,;".indexOf(text.charAt(text.length() - 1)) >= 0;
    int end = mark ? text.length() - 1 : text.length();
    parts.add(code(text.substring(0, end)) + text.substring(end));
  }

  /** Split at spaces, but not within double quotes. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char character : line.toCharArray()) {
      quoted ^= character == '"';
      if (character == ' ' && !quoted) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(character);
      }
    }
    words.add(word.toString());
    return words.stream().filter(it -> !it.isEmpty()).toList();
  }

  private static int longestRun(String text, char wanted) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == wanted ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}

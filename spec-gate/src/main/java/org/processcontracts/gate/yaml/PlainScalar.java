package org.processcontracts.gate.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A scalar without quotes that YAML 1.1 and YAML 1.2 read differently.
 *
 * @param text as it is written
 * @param reading what a reader of YAML 1.1 makes of it, such as {@code a boolean}
 */
public record PlainScalar(Position position, String text, String reading) {

  /** What 1.1 reads a date in; widespread, and mended by most tools. */
  public static final String DATE = "a date";

  /** What 1.1 reads a number in that has an exponent, and no point before it. */
  public static final String TEXT = "a text";

  private static final Pattern BOOLEAN = Pattern.compile("(?i:yes|no|on|off)");
  private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0b[01_]+|0x[0-9a-fA-F_]*_[0-9a-fA-F_]*|[1-9][0-9]*_[0-9_]*"
              + "|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?)");
  private static final Pattern EXPONENT = Pattern.compile("([-+]?[0-9]+)[eE]([-+]?[0-9]+)");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+|$)[0-9:.Zz +-]*");

  /** What is doubtful about a plain scalar; empty if every reader takes it the same way. */
  static Optional<PlainScalar> of(Position position, String text) {
    return reading(text).map(reading -> new PlainScalar(position, text, reading));
  }

  /** How to write it so that every reader takes it the same way. */
  public String fix() {
    if (reading.equals(TEXT)) {
      String number = EXPONENT.matcher(text).replaceFirst("$1.0e$2");
      return "write " + number.replaceFirst("e(?=[0-9])", "e+");
    }
    return text.equals("<<")
        ? "write the keys out: merge keys are not part of YAML 1.2"
        : "quote it";
  }

  private static Optional<String> reading(String text) {
    if (text.isEmpty() || text.length() > 64 || "yYnNoO<+-0123456789".indexOf(text.charAt(0)) < 0) {
      return Optional.empty();
    }
    if (BOOLEAN.matcher(text).matches()) {
      return Optional.of("a boolean");
    }
    if (OCTAL.matcher(text).matches()) {
      return Optional.of("an octal number");
    }
    if (NUMBER.matcher(text).matches()) {
      return Optional.of("a number");
    }
    if (EXPONENT.matcher(text).matches()) {
      return Optional.of(TEXT);
    }
    if (TIME.matcher(text).matches()) {
      return Optional.of(DATE);
    }
    return text.equals("<<") ? Optional.of("a merge") : Optional.empty();
  }
}

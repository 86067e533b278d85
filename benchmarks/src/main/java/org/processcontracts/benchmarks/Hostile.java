package org.processcontracts.benchmarks;

/** Files that are made to keep a reader busy. */
final class Hostile {

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Hostile, version: 1.0.0}
      """;

  private Hostile() {}

  /** Nine lines of aliases that unfold into a thousand million nodes. */
  static String aliases() {
    StringBuilder text = new StringBuilder(HEAD).append("x-a0: &a0 [0,0,0,0,0,0,0,0,0,0]\n");
    for (int i = 1; i <= 9; i++) {
      text.append("x-a%d: &a%d [%s".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
      text.setLength(text.length() - 1);
      text.append("]\n");
    }
    return text.append("paths: {}\n").toString();
  }

  /** A schema that holds a schema that holds a schema, and so on. */
  static String levels(int levels) {
    return HEAD
        + "paths: {}\ncomponents: {schemas: {A: "
        + "{type: array, items: ".repeat(levels)
        + "{type: string}"
        + "}".repeat(levels)
        + "}}\n";
  }
}

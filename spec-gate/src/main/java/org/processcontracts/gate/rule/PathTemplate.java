package org.processcontracts.gate.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in braces of a path, such as {@code id} in {@code /pets/{id}}.
 *
 * @param sound whether every brace has its partner and no name is empty or stands twice
 */
record PathTemplate(Set<String> names, boolean sound) {

  private static final Pattern NAME = Pattern.compile("\\{([^{}/]+)}");

  static PathTemplate of(String path) {
    Set<String> names = new LinkedHashSet<>();
    Matcher name = NAME.matcher(path);
    boolean sound = true;
    while (name.find()) {
      sound &= names.add(name.group(1));
    }
    return new PathTemplate(names, sound && !name.replaceAll("").matches(".*[{}].*"));
  }

  /** The path without the names: equal for paths that no request tells apart. */
  static String shape(String path) {
    return NAME.matcher(path).replaceAll("{}");
  }
}

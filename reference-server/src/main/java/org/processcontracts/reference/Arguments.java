package org.processcontracts.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of the command line. An option is written {@code --name=value} or {@code --name
 * value}.
 *
 * @param operands what is no option
 * @param options by name, without their hyphens
 */
record Arguments(List<String> operands, Map<String, String> options) {

  static Arguments of(String... arguments) {
    List<String> operands = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!argument.startsWith("--")) {
        operands.add(argument);
      } else if (argument.contains("=")) {
        int end = argument.indexOf('=');
        options.put(argument.substring(2, end), argument.substring(end + 1));
      } else if (i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
        options.put(argument.substring(2), arguments[++i]);
      } else {
        options.put(argument.substring(2), "");
      }
    }
    return new Arguments(operands, options);
  }
}

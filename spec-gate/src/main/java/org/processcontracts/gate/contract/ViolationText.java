package org.processcontracts.gate.contract;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/** What is wrong with an instance, in words that name what is wanted. */
final class ViolationText {

  private static final int MAX = 200;

  private ViolationText() {}

  static String of(Error error) {
    JsonNode wanted = error.getSchemaNode();
    String keyword = error.getKeyword() == null ? "" : error.getKeyword();
    String text = wanted == null ? "" : cut(wanted.asString(wanted.toString()));
    boolean worded = !text.isEmpty() && wanted.isValueNode();
    String message =
        switch (worded ? keyword : "") {
          case "maximum" -> "must be at most " + text;
          case "minimum" -> "must be at least " + text;
          case "multipleOf" -> "must be a multiple of " + text;
          case "maxLength" -> "must have at most %s characters".formatted(text);
          case "minLength" -> "must have at least %s characters".formatted(text);
          case "pattern" -> "does not match the pattern " + text;
          case "format" -> "does not have the format " + text;
          default -> String.valueOf(error.getMessage());
        };
    return cut(message);
  }

  /** A text as far as it fits a message. */
  static String cut(String text) {
    return text.length() <= MAX ? text : text.substring(0, MAX) + "…";
  }
}

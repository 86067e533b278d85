package org.processcontracts.gate.rule;

import tools.jackson.databind.JsonNode;

/** Values as far as they fit a message. */
final class Wording {

  private static final int MAX = 60;

  private Wording() {}

  static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= MAX ? text : text.substring(0, MAX) + "…";
  }
}

package org.processcontracts.gate.yaml;

import tools.jackson.databind.JsonNode;

/** A node together with the file and the place it comes from. */
public record Located(YamlDocument document, String pointer) {

  /** The node itself; a missing node if the pointer leads nowhere. */
  public JsonNode node() {
    return document.at(pointer);
  }
}

package org.processcontracts.gate.openapi;

import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a reference to another file leads to. */
record Found(Target target, YamlDocument file, ObjectNode node) {

  Located at() {
    return new Located(file, target.pointer());
  }

  /** How many nodes there are. */
  int size() {
    return size(node);
  }

  private static int size(JsonNode node) {
    return 1 + node.values().stream().mapToInt(Found::size).sum();
  }
}

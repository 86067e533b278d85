package org.processcontracts.gate.compat;

import java.nio.file.Path;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Contracts to compare, made by changing one node of another. */
final class Mutants {

  private static final Path DIR = Path.of("src/test/resources/compat");

  private Mutants() {}

  static JsonNode read(String name) {
    return YamlReader.read(DIR.resolve(name)).tree();
  }

  /** A contract that has a node at a place, or has none there if the node is missing. */
  static Contract with(JsonNode tree, String pointer, JsonNode node) {
    JsonNode copy = tree.deepCopy();
    JsonNode holder = copy.at(Pointer.parent(pointer));
    String last = Pointer.last(pointer);
    if (holder instanceof ArrayNode items) {
      int index = Integer.parseInt(last);
      if (node.isMissingNode()) {
        items.remove(index);
      } else if (index == items.size()) {
        items.add(node);
      } else {
        items.set(index, node);
      }
    } else if (holder instanceof ObjectNode object) {
      if (node.isMissingNode()) {
        object.remove(last);
      } else {
        object.set(last, node);
      }
    } else {
      throw new IllegalArgumentException("nothing at " + Pointer.parent(pointer));
    }
    return new Contract("things", copy);
  }
}

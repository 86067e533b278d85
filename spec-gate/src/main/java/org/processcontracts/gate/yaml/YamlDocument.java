package org.processcontracts.gate.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One YAML file, read.
 *
 * @param file where it stands
 * @param tree its content; a missing node if it could not be read at all
 * @param positions JSON pointer to place: of the key for a member, of the value otherwise
 * @param problems what is wrong with it as YAML
 */
public record YamlDocument(
    Path file, JsonNode tree, Map<String, Position> positions, List<Problem> problems) {

  /** Whether there is a tree to look at. */
  public boolean readable() {
    return !tree.isMissingNode();
  }

  /** The node at a pointer; a missing node if there is none. */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** The place of a pointer, or of the nearest node above it that exists. */
  public Position position(String pointer) {
    String here = pointer;
    while (!here.isEmpty() && !positions.containsKey(here)) {
      here = Pointer.parent(here);
    }
    return positions.getOrDefault(here, Position.START);
  }
}

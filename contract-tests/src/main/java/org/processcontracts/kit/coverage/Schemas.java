package org.processcontracts.kit.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** The schemas within a schema, those of its properties apart. */
final class Schemas {

  /** Keywords with the schema of each of many values. */
  static final Set<String> LISTS = Set.of("items", "additionalProperties");

  private Schemas() {}

  /** Their pointers. */
  static List<String> below(String at, JsonNode schema) {
    List<String> below = new ArrayList<>();
    for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
      for (int i = 0; i < schema.path(keyword).size(); i++) {
        below.add(at + "/" + keyword + "/" + i);
      }
    }
    for (String keyword : List.of("items", "additionalProperties", "x-contentSchema")) {
      if (schema.path(keyword).isObject()) {
        below.add(at + "/" + keyword);
      }
    }
    return below;
  }

  /** Whether such a schema is about the very same value, not about a part of it. */
  static boolean alike(String pointer) {
    return Pointer.last(Pointer.parent(pointer)).matches("allOf|oneOf|anyOf");
  }
}

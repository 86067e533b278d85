package org.processcontracts.gate;

import java.util.HashMap;
import java.util.Map;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The packaged form of a contract: one file, examples inlined, and on each element the lines of the
 * published document that it comes from.
 */
public final class Bundle {

  private static final String SOURCE = "x-source";

  private Bundle() {}

  /**
   * The packaged tree. An example that refers to nothing, or stands in a list, is left out; a rule
   * reports it.
   *
   * @throws IllegalArgumentException if the contract is no object
   */
  public static ObjectNode tree(Api api) {
    if (!(api.contract().tree().deepCopy() instanceof ObjectNode copy)) {
      throw new IllegalArgumentException(api.name() + " has no readable contract");
    }
    for (Element element : Elements.of(copy)) {
      if (element.kind() == Element.Kind.EXAMPLE && element.isReference()) {
        inline(api, copy, element);
      }
    }
    cite(api, copy);
    return copy;
  }

  /** The packaged text. */
  public static String yaml(Api api) {
    return YamlWriter.write(tree(api));
  }

  /** What stands beside the reference, such as x-decision, is kept. */
  private static void inline(Api api, JsonNode root, Element element) {
    String holder = Pointer.parent(element.pointer());
    if (!(root.at(holder) instanceof ObjectNode examples)) {
      ((ObjectNode) root.at(Pointer.parent(holder))).remove(Pointer.last(holder));
      return;
    }
    String name = Pointer.last(element.pointer());
    JsonNode target = api.description().resolved(element.node()).orElse(null);
    if (target instanceof ObjectNode example) {
      ObjectNode inlined = example.deepCopy();
      element
          .node()
          .forEachEntry(
              (key, value) -> {
                if (!key.equals("$ref")) {
                  inlined.set(key, value);
                }
              });
      examples.set(name, inlined);
    } else {
      examples.remove(name);
    }
  }

  private static void cite(Api api, JsonNode root) {
    Map<String, ArrayNode> sources = new HashMap<>();
    for (Ledger.Row row : api.ledger().rows()) {
      boolean cited =
          switch (row.kind()) {
            case PATH, PARAMETER, PROPERTY, HEADER, STATUS -> row.published();
            default -> false;
          };
      if (cited && root.at(target(root, row.pointer())) instanceof ObjectNode node) {
        String pointer = target(root, row.pointer());
        ArrayNode lines = sources.computeIfAbsent(pointer, p -> node.putArray(SOURCE));
        String line = "%s \"%s\" %s".formatted(row.document(), row.table(), row.element());
        if (lines.valueStream().noneMatch(seen -> seen.asString().equals(line))) {
          lines.add(line);
        }
      }
    }
  }

  /** A Reference Object may not carry anything, so its target does. */
  private static String target(JsonNode root, String pointer) {
    String ref = root.at(pointer).path("$ref").asString("");
    return ref.startsWith("#/") ? ref.substring(1) : pointer;
  }
}

package org.processcontracts.gate.compat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * Whether two contracts differ only in how they are written down: which parts are components, what
 * these are called, in which order keys stand. Words count.
 */
final class Layout {

  private final Contract one;
  private final Contract other;
  private final Set<List<String>> assumed = new HashSet<>();

  private Layout(Contract one, Contract other) {
    this.one = one;
    this.other = other;
  }

  static boolean same(Contract one, Contract other) {
    return new Layout(one, other).nodes("", "");
  }

  /** A pair that is met again is the same unless a difference is found elsewhere. */
  private boolean nodes(String pointer, String otherPointer) {
    String here = one.follow(pointer);
    String there = other.follow(otherPointer);
    JsonNode node = one.at(here);
    JsonNode otherNode = other.at(there);
    if (node.isArray() && otherNode.isArray()) {
      return node.size() == otherNode.size()
          && IntStream.range(0, node.size()).allMatch(i -> nodes(here + "/" + i, there + "/" + i));
    }
    if (!node.isObject() || !otherNode.isObject()) {
      return node.equals(otherNode);
    }
    return !assumed.add(List.of(here, there)) || members(here, node, there, otherNode);
  }

  private boolean members(String here, JsonNode node, String there, JsonNode otherNode) {
    Set<String> keys = new LinkedHashSet<>(node.propertyNames());
    keys.addAll(otherNode.propertyNames());
    if (here.equals("/info")) {
      keys.remove("version");
    }
    if (here.equals("/components")) {
      // What else stands there counts where it is used.
      keys.removeIf(it -> !it.equals("securitySchemes") && !it.startsWith("x-"));
    }
    return keys.stream()
        .allMatch(
            key ->
                key.equals("mapping") && here.endsWith("/discriminator")
                    ? tags(Pointer.parent(here), Pointer.parent(there))
                    : nodes(Pointer.child(here, key), Pointer.child(there, key)));
  }

  private boolean tags(String schema, String otherSchema) {
    Map<String, String> targets = Tags.targets(one, schema);
    Map<String, String> others = Tags.targets(other, otherSchema);
    return targets.keySet().equals(others.keySet())
        && targets.entrySet().stream()
            .allMatch(it -> nodes(it.getValue(), String.valueOf(others.get(it.getKey()))));
  }
}

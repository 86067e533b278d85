package org.processcontracts.gate.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/**
 * What has to be looked at for one value: a reference leads to its target, allOf, oneOf, anyOf and
 * not to their members. Properties and items are for other values. Worked out from the ends
 * inwards, without recursion, however long a chain is.
 */
final class Unfolding {

  private final Map<JsonNode, Part> parts = new IdentityHashMap<>();
  private final List<Part> ordered = new ArrayList<>();
  private final Map<Part, List<Part>> parents = new IdentityHashMap<>();
  private final Map<Part, List<Part>> children = new IdentityHashMap<>();
  private final Map<Part, Long> sizes = new IdentityHashMap<>();

  /** Along every way of composing schemas. */
  Unfolding(Description description) {
    this(description, Set.of("allOf", "oneOf", "anyOf", "not"));
  }

  /** Along references, and those keys of composition that are named. */
  Unfolding(Description description, Set<String> keys) {
    for (Kind kind : Kind.values()) {
      for (Part part : description.all(kind)) {
        if (kind == Kind.SCHEMA || part.isReference()) {
          parts.put(part.node(), part);
          ordered.add(part);
        }
      }
    }
    for (Part part : ordered) {
      Part whole = part.parent();
      if (whole != null && whole.kind() == Kind.SCHEMA && keys.contains(part.role())) {
        connect(whole, part);
      }
      if (part.isReference()) {
        description
            .target(part.text("$ref"))
            .map(parts::get)
            .ifPresent(target -> connect(part, target));
      }
    }
    measure();
  }

  private void connect(Part from, Part to) {
    children.computeIfAbsent(from, p -> new ArrayList<>()).add(to);
    parents.computeIfAbsent(to, p -> new ArrayList<>()).add(from);
  }

  private void measure() {
    Map<Part, Integer> open = new IdentityHashMap<>();
    Deque<Part> ready = new ArrayDeque<>();
    for (Part part : ordered) {
      int count = children.getOrDefault(part, List.of()).size();
      open.put(part, count);
      if (count == 0) {
        ready.add(part);
      }
    }
    while (!ready.isEmpty()) {
      Part part = ready.pop();
      long size = 1;
      for (Part child : children.getOrDefault(part, List.of())) {
        size = Math.min(Integer.MAX_VALUE, size + sizes.getOrDefault(child, 0L));
      }
      sizes.put(part, size);
      for (Part parent : parents.getOrDefault(part, List.of())) {
        if (open.merge(parent, -1, Integer::sum) == 0) {
          ready.add(parent);
        }
      }
    }
  }

  /** The innermost that unfold into more than so many; what holds them does as well. */
  List<Part> beyond(long limit) {
    return ordered.stream()
        .filter(part -> sizes.getOrDefault(part, 0L) > limit)
        .filter(
            part ->
                children.getOrDefault(part, List.of()).stream()
                    .noneMatch(child -> sizes.getOrDefault(child, 0L) > limit))
        .toList();
  }

  /** Those that lead back to themselves, in document order. */
  List<Part> circular() {
    Map<Part, Integer> open = new IdentityHashMap<>();
    Deque<Part> ready = new ArrayDeque<>();
    List<Part> endless = ordered.stream().filter(part -> !sizes.containsKey(part)).toList();
    for (Part part : endless) {
      List<Part> above = parents.getOrDefault(part, List.of());
      int count = Math.toIntExact(above.stream().filter(p -> !sizes.containsKey(p)).count());
      open.put(part, count);
      if (count == 0) {
        ready.add(part);
      }
    }
    // What only leads to a circle is not in it.
    while (!ready.isEmpty()) {
      for (Part child : children.getOrDefault(ready.pop(), List.of())) {
        if (open.containsKey(child) && open.merge(child, -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    return endless.stream().filter(part -> open.getOrDefault(part, 0) > 0).toList();
  }
}

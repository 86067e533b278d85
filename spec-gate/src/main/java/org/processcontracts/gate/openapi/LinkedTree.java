package org.processcontracts.gate.openapi;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Origins;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A description into which nodes of other files are put, with the origin of each. */
final class LinkedTree {

  private static final int MAX_NODES = 300_000;
  private static final int MAX_DEPTH = 256;

  private final YamlDocument first;
  private final ObjectNode root;
  private final Components components;
  private final Map<Target, String> places = new HashMap<>();
  private final Map<String, Set<Target>> inlined = new HashMap<>();
  private final Map<Target, String> inPlace = new HashMap<>();
  private final Origins origins;
  private final Deque<Open> open = new ArrayDeque<>();
  private int nodes;

  LinkedTree(YamlDocument first, ObjectNode root) {
    this.first = first;
    this.root = root;
    this.components = new Components(root);
    this.origins = new Origins(first);
  }

  ObjectNode root() {
    return root;
  }

  /** What may refer to other files and was not looked at yet. */
  Deque<Open> open() {
    return open;
  }

  Located origin(String pointer) {
    return origins.of(pointer);
  }

  YamlDocument document(Set<Path> parts) {
    return first.linked(root, origins, parts);
  }

  /** A component that is only a reference becomes what it refers to, unless another one did. */
  boolean name(Part component, Found found) throws UnlinkableException {
    if (places.putIfAbsent(found.target(), component.pointer()) != null) {
      return false;
    }
    fill(component.pointer(), (ObjectNode) component.node(), component.kind(), found);
    return true;
  }

  /** The pointer of the component that stands for a node of another file. */
  String component(Kind kind, Found found) throws UnlinkableException {
    String known = places.get(found.target());
    if (known != null) {
      return known;
    }
    String at = components.add(kind, found.target().name());
    places.put(found.target(), at);
    fill(at, (ObjectNode) root.at(at), kind, found);
    return at;
  }

  /** Puts a node in the place of the reference to it; one that is around already, only once. */
  void inline(Part part, Found found) throws UnlinkableException {
    String pointer = part.pointer();
    ObjectNode node = (ObjectNode) part.node();
    for (String around = pointer; !around.isEmpty(); around = Pointer.parent(around)) {
      if (inlined.getOrDefault(around, Set.of()).contains(found.target())) {
        if (around.equals(pointer)) {
          throw new UnlinkableException(
              LinkFault.Type.CIRCULAR,
              origin(part.pointer("$ref")).node().asString("") + " leads back here",
              "refer to something else");
        }
        node.put("$ref", fragment(around));
        return;
      }
    }
    inlined.computeIfAbsent(pointer, p -> new HashSet<>()).add(found.target());
    inPlace.putIfAbsent(found.target(), pointer);
    fill(pointer, node, part.kind(), found);
  }

  /** Where a node of another file was put, as a reference; empty if it was not. */
  Optional<String> inPlace(Target target) {
    String whole = target.pointer();
    String at = inPlace.get(target);
    while (at == null && !whole.isEmpty()) {
      whole = Pointer.parent(whole);
      at = inPlace.get(new Target(target.file(), whole));
    }
    String below = target.pointer().substring(whole.length());
    return Optional.ofNullable(at)
        .map(place -> place + below)
        .filter(place -> !root.at(place).isMissingNode())
        .map(LinkedTree::fragment);
  }

  private static String fragment(String pointer) {
    return "#" + pointer.replace("%", "%25");
  }

  /** What stands beside the reference is kept. */
  private void fill(String pointer, ObjectNode into, Kind kind, Found found)
      throws UnlinkableException {
    nodes += found.size();
    if (nodes > MAX_NODES || Pointer.tokens(pointer).size() > MAX_DEPTH) {
      throw new UnlinkableException(
          LinkFault.Type.EXCESS,
          "the files unfold into too great a description",
          "refer to each file less often");
    }
    Map<String, JsonNode> beside = new LinkedHashMap<>();
    Map<String, Located> besideAt = new HashMap<>();
    for (String key : into.propertyNames()) {
      if (!key.equals("$ref")) {
        String at = Pointer.child(pointer, key);
        beside.put(key, into.get(key));
        besideAt.put(at, origin(at));
      }
    }
    into.removeAll();
    into.setAll(found.node().deepCopy());
    // What is hidden by a key of the same name refers to nothing; order matters for data alone.
    into.remove(beside.keySet().stream().filter(key -> !key.startsWith("x-")).toList());
    origins.put(pointer, found.at());
    besideAt.forEach(origins::put);
    open.addAll(Open.in(new Part(kind, into, null, pointer), found.file()));
    into.setAll(beside);
  }
}

package org.processcontracts.gate.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** A contract as the objects of OpenAPI 3.0 that it consists of. Thread-safe. */
public final class Description {

  private static final int MAX_HOPS = 64;

  private final JsonNode root;
  private final Map<Kind, List<Part>> parts = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Part>> own = new EnumMap<>(Kind.class);
  private final Map<String, Optional<JsonNode>> targets = new ConcurrentHashMap<>();
  private final List<Fault> faults;

  private Description(JsonNode root) {
    this.root = root;
    for (Kind kind : Kind.values()) {
      parts.put(kind, new ArrayList<>());
    }
    FormWalk walk = new FormWalk(part -> parts.getOrDefault(part.kind(), List.of()).add(part));
    walk.begin(root);
    parts.forEach(
        (kind, all) -> own.put(kind, all.stream().filter(part -> !part.isReference()).toList()));
    this.faults = walk.faults();
  }

  /** Takes a contract apart; whatever is not of the right form is a fault, and left out. */
  public static Description of(JsonNode contract) {
    return new Description(contract);
  }

  /** The contract itself. */
  public JsonNode root() {
    return root;
  }

  /** All objects of a kind in document order, and the references in their place. */
  public List<Part> all(Kind kind) {
    return Collections.unmodifiableList(parts.getOrDefault(kind, List.of()));
  }

  /** All objects of a kind that are not references, in document order. */
  public List<Part> own(Kind kind) {
    return own.getOrDefault(kind, List.of());
  }

  /** All references. */
  public List<Part> references() {
    List<Part> references = new ArrayList<>();
    parts
        .values()
        .forEach(list -> list.stream().filter(Part::isReference).forEach(references::add));
    parts.getOrDefault(Kind.PATH_ITEM, List.of()).stream()
        .filter(part -> part.node().path("$ref").isString())
        .forEach(references::add);
    return references;
  }

  /** Where it does not have the form of OpenAPI 3.0. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * What a node is after following local references; empty if they lead nowhere, out of the
   * contract, or in a circle.
   */
  public Optional<JsonNode> resolved(JsonNode node) {
    JsonNode here = node;
    for (int hop = 0; hop < MAX_HOPS; hop++) {
      JsonNode ref = here.path("$ref");
      if (!ref.isString()) {
        return Optional.of(here);
      }
      Optional<JsonNode> next = target(ref.stringValue());
      if (next.isEmpty()) {
        return next;
      }
      here = next.get();
    }
    return Optional.empty();
  }

  /** The object that a local reference names; empty if it is not local or names nothing. */
  public Optional<JsonNode> target(String ref) {
    return targets.computeIfAbsent(
        ref, r -> local(r).map(root::at).filter(node -> !node.isMissingNode()));
  }

  /** The pointer in a local reference, percent-decoded; empty if it is not one. */
  public static Optional<String> local(String ref) {
    return ref.startsWith("#")
        ? Optional.of(decoded(ref.substring(1))).filter(Pointer::wellFormed)
        : Optional.empty();
  }

  static String decoded(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }
}

package org.processcontracts.gate.openapi;

import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * An object of a contract that OpenAPI gives a meaning.
 *
 * @param kind what should stand here; a Reference Object may stand in its place
 * @param node the object
 * @param parent the object it stands in; null for the whole contract
 * @param path where it stands in its parent, as the end of a pointer
 */
public record Part(Kind kind, JsonNode node, @Nullable Part parent, String path) {

  /** Its place in the contract. */
  public String pointer() {
    return parent == null ? path : parent.pointer() + path;
  }

  /** The place of one of its members, whether it is there or not. */
  public String pointer(String key) {
    return Pointer.child(pointer(), key);
  }

  /** Its key or index. */
  public String name() {
    return Pointer.last(path);
  }

  /** The key of the parent that it stands under: {@code properties}, {@code allOf}, {@code get}. */
  public String role() {
    return Pointer.first(path);
  }

  /** Whether a Reference Object stands here. */
  public boolean isReference() {
    return kind != Kind.PATH_ITEM && node.path("$ref").isString();
  }

  /** The text under a key; empty if there is none. */
  public String text(String key) {
    return node.path(key).asString("");
  }

  /** Whether the flag under a key is there and true. */
  public boolean flag(String key) {
    return node.path(key).asBoolean(false);
  }

  /** Whether it is a component, not inline. */
  public boolean isComponent() {
    return parent != null && parent.kind() == Kind.COMPONENTS;
  }

  /** The nearest object of a kind around it, or itself; null if there is none. */
  public @Nullable Part within(Kind wanted) {
    for (Part part = this; part != null; part = part.parent()) {
      if (part.kind() == wanted) {
        return part;
      }
    }
    return null;
  }

  /** Who sends what it describes; either, if that depends on who refers to it. */
  public Side side() {
    if (within(Kind.REQUEST_BODY) != null || within(Kind.PARAMETER) != null) {
      return Side.REQUEST;
    }
    return within(Kind.RESPONSE) != null || within(Kind.HEADER) != null
        ? Side.RESPONSE
        : Side.EITHER;
  }
}

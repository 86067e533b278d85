package org.processcontracts.gate.contract;

import tools.jackson.databind.JsonNode;

/**
 * A node of a contract that OpenAPI gives a meaning.
 *
 * @param kind what it is
 * @param pointer where it is
 * @param owner pointer of the element it stands in; empty for what stands in the document itself
 * @param request whether it describes what a client sends
 * @param node the node, a Reference Object where one stands there
 */
public record Element(Kind kind, String pointer, String owner, boolean request, JsonNode node) {

  /** The kinds of elements, named as OpenAPI names them. */
  public enum Kind {
    OPERATION,
    PARAMETER,
    REQUEST_BODY,
    RESPONSE,
    HEADER,
    MEDIA_TYPE,
    SCHEMA,
    /** A schema under {@code properties}. */
    PROPERTY,
    /** An entry of {@code examples}: an Example Object or a reference to one. */
    EXAMPLE,
    /** A bare {@code example}: the value itself. */
    EXAMPLE_VALUE
  }

  /** Whether it is a schema, under {@code properties} or not. */
  public boolean isSchema() {
    return kind == Kind.SCHEMA || kind == Kind.PROPERTY;
  }

  /** Whether it only refers to another element. */
  public boolean isReference() {
    return node.has("$ref");
  }
}

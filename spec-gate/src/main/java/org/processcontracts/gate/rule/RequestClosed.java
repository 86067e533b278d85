package org.processcontracts.gate.rule;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every object of a request refuses members that nobody names. */
public final class RequestClosed extends NamedRule {

  /** The rule. */
  public RequestClosed() {
    super("request-closed", "A misspelt optional member is else taken, and does nothing.");
  }

  @Override
  public void check(Api api, Findings findings) {
    new Walk(api, findings).begin();
  }

  /** Goes from the bodies and parameters to every schema that a request can hold. */
  private static final class Walk {

    private static final List<String> ALONE =
        List.of("items", "additionalProperties", "x-contentSchema");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    private final Api api;
    private final Findings findings;
    private final Composition composition;
    private final Map<JsonNode, Part> parts = new IdentityHashMap<>();
    private final Set<JsonNode> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<JsonNode> partial = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<JsonNode> open = new ArrayDeque<>();

    Walk(Api api, Findings findings) {
      this.api = api;
      this.findings = findings;
      this.composition = new Composition(api.description());
      api.description().own(Kind.SCHEMA).forEach(part -> parts.put(part.node(), part));
    }

    void begin() {
      for (Part schema : api.description().all(Kind.SCHEMA)) {
        boolean first = schema.parent() != null && schema.parent().kind() != Kind.SCHEMA;
        if (first && schema.side() == Side.REQUEST && schema.within(Kind.CALLBACK) == null) {
          open.add(schema.node());
        }
      }
      while (!open.isEmpty()) {
        JsonNode next = open.pop();
        Part schema = parts.get(api.description().resolved(next).orElse(next));
        if (schema != null && whole.add(schema.node())) {
          closed(schema);
          members(schema.node());
        }
      }
    }

    private void closed(Part schema) {
      boolean object =
          schema.text("type").equals("object")
              || schema.node().has("properties")
              || (schema.node().has("allOf") && !composition.properties(schema).isEmpty());
      if (object && !refuses(schema.node())) {
        findings.add(
            api.contract(),
            schema.pointer("additionalProperties"),
            "the object of a request takes members that nobody names",
            "write additionalProperties: false");
      }
    }

    /** Whether the schema, or a part that all its values must meet, tells of all other members. */
    private boolean refuses(JsonNode schema) {
      Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      Deque<JsonNode> here = new ArrayDeque<>(List.of(schema));
      while (!here.isEmpty()) {
        JsonNode node = here.pop();
        JsonNode others = node.path("additionalProperties");
        if (!others.isMissingNode() && !others.asBoolean(false)) {
          return true;
        }
        if (seen.add(node)) {
          node.path("allOf")
              .values()
              .forEach(p -> api.description().resolved(p).ifPresent(here::add));
        }
      }
      return false;
    }

    /** A part of an allOf is not closed itself, or it would refuse the members of the others. */
    private void members(JsonNode schema) {
      Deque<JsonNode> here = new ArrayDeque<>(List.of(schema));
      while (!here.isEmpty()) {
        JsonNode node = here.pop();
        if (!partial.add(node)) {
          continue;
        }
        open.addAll(node.path("properties").values());
        ALONE.forEach(key -> open.add(node.path(key)));
        CHOICES.forEach(key -> open.addAll(node.path(key).values()));
        for (JsonNode part : node.path("allOf").values()) {
          api.description().resolved(part).filter(JsonNode::isObject).ifPresent(here::add);
        }
      }
    }
  }
}

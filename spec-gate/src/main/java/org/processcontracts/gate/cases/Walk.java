package org.processcontracts.gate.cases;

import static org.processcontracts.gate.cases.Candidate.outside;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks a payload and its schema side by side.
 *
 * @param <T> what the payload is a part of
 */
final class Walk<T> {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Keywords that ask nothing of a request, or whose cases another keyword gives. */
  private static final Set<String> SILENT =
      Set.of(
          "title",
          "description",
          "default",
          "example",
          "deprecated",
          "externalDocs",
          "readOnly",
          "writeOnly",
          "nullable",
          "exclusiveMinimum",
          "exclusiveMaximum");

  private final Contract contract;
  private final Side side;
  private final Collector<T> collector;

  /** Schemas on the way to the present place; one that holds itself is visited once. */
  private final Set<String> open = new HashSet<>();

  Walk(Contract contract, Side side, Collector<T> collector) {
    this.contract = contract;
    this.side = side;
    this.collector = collector;
  }

  /** Collects the cases of a place and of all that is in it. */
  void visit(Site<T> site) {
    String at = contract.follow(site.schema());
    JsonNode schema = contract.at(at);
    if (site.value().isMissingNode()) {
      collector.gap(at, site.name(), "no documented value to begin with");
      return;
    }
    if (!open.add(at)) {
      return;
    }
    // Null has no members and no items to vary.
    boolean hollow =
        site.value().isNull() && schema.path("type").asString("").matches("object|array");
    Site<T> full = hollow ? site.alternative("", at, made(at)) : site;
    for (String keyword : schema.propertyNames()) {
      structure(full, at, schema, keyword);
    }
    open.remove(at);
  }

  private void structure(Site<T> site, String at, JsonNode schema, String keyword) {
    String pointer = Pointer.child(at, keyword);
    switch (keyword) {
      case "properties" -> schema.get(keyword).propertyNames().forEach(p -> member(site, at, p));
      case "required" ->
          schema
              .get(keyword)
              .forEach(
                  name -> {
                    ObjectNode without = (ObjectNode) site.value().deepCopy();
                    without.remove(name.stringValue());
                    String label = name.stringValue() + " absent";
                    collector.one(site, pointer, outside(label, without));
                  });
      case "additionalProperties" -> {
        if (schema.get(keyword).isBoolean()) {
          unexpected(site, pointer, schema.get(keyword).asBoolean());
        } else {
          mapped(site, pointer, schema);
        }
      }
      case "items" -> item(site, pointer);
      case "allOf" -> {
        for (int i = 0; i < schema.get(keyword).size(); i++) {
          visit(site.alternative("", pointer + "/" + i, site.value()));
        }
      }
      case "oneOf", "anyOf" -> alternatives(site, pointer, schema.get(keyword));
      case "x-contentSchema" ->
          visit(
              site.inner(
                  "/(content)",
                  pointer,
                  ExactJson.read(site.value().stringValue()),
                  content -> NODES.stringNode(content.toString())));
      default -> {
        if (!SILENT.contains(keyword) && !keyword.startsWith("x-")) {
          constraint(site, at, schema, keyword);
        }
      }
    }
  }

  private void member(Site<T> site, String at, String name) {
    String schema = Pointer.child(at + "/properties", name);
    JsonNode value = site.value().path(name);
    if (contract.resolve(schema).path(Shape.hidden(side)).asBoolean(false)) {
      return;
    }
    visit(
        site.inner(
            Pointer.child("", name),
            schema,
            value.isMissingNode() ? Scalars.seed(contract.resolve(schema)) : value,
            other -> ((ObjectNode) site.value().deepCopy()).set(name, other)));
  }

  /** A member whose name only the map allows: the first such of the value, or a made one. */
  private void mapped(Site<T> site, String pointer, JsonNode schema) {
    String name =
        site.value().propertyNames().stream()
            .filter(it -> !schema.path("properties").has(it))
            .findFirst()
            .orElse("anyName");
    JsonNode value = site.value().path(name);
    visit(
        site.inner(
            Pointer.child("", name),
            pointer,
            value.isMissingNode() ? made(pointer) : value,
            other -> ((ObjectNode) site.value().deepCopy()).set(name, other)));
  }

  /** A valid value; missing if none could be made. */
  private JsonNode made(String pointer) {
    return new Samples(side)
        .one(Shape.of(contract, List.of(pointer)))
        .orElseGet(NODES::missingNode);
  }

  private void unexpected(Site<T> site, String pointer, boolean allowed) {
    JsonNode extended =
        ((ObjectNode) site.value().deepCopy()).put("unexpectedMember", "not in the contract");
    collector.one(site, pointer, new Candidate(allowed, "unexpected member", extended));
  }

  private void item(Site<T> site, String pointer) {
    JsonNode first = site.value().path(0);
    visit(
        site.inner(
            "/0",
            pointer,
            first.isMissingNode() ? Scalars.seed(contract.resolve(pointer)) : first,
            other -> {
              ArrayNode items = (ArrayNode) site.value().deepCopy();
              return first.isMissingNode() ? items.add(other) : items.set(0, other);
            }));
  }

  /** The documented value begins the cases of the alternative it fits; the others have a seed. */
  private void alternatives(Site<T> site, String pointer, JsonNode alternatives) {
    for (int i = 0; i < alternatives.size(); i++) {
      String schema = pointer + "/" + i;
      boolean fits = contract.validator().validate(site.value(), schema, side).isEmpty();
      JsonNode value = fits ? site.value() : Scalars.seed(contract.resolve(schema));
      visit(site.alternative("(" + i + ")", schema, value));
    }
    if (site.json()) {
      collector.one(site, pointer, outside("null", NODES.nullNode()));
    }
  }

  private void constraint(Site<T> site, String at, JsonNode schema, String keyword) {
    String pointer = Pointer.child(at, keyword);
    if (Keywords.isVacuous(keyword, schema, site)) {
      return;
    }
    List<Candidate> candidates =
        keyword.equals("pattern")
            ? Patterns.beside(site.value(), text -> matches(text, at))
            : Keywords.candidates(keyword, schema, site.value(), site.json());
    collector.both(site, pointer, candidates);
    boolean alternative = Pointer.last(Pointer.parent(site.schema())).equals("oneOf");
    if (keyword.equals("type") && site.json() && !alternative) {
      boolean nullable = schema.path("nullable").asBoolean(false);
      Candidate none = new Candidate(nullable, "null", NODES.nullNode());
      collector.one(site, at + "/nullable", none);
    }
  }

  private boolean matches(String text, String at) {
    return contract.validator().validate(NODES.stringNode(text), at, side).stream()
        .noneMatch(violation -> violation.schema().equals(at + "/pattern"));
  }
}

package org.processcontracts.gate.cases;

import static org.processcontracts.gate.cases.Candidate.outside;

import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestBody;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One run of {@link RequestCases#derive}: walks request and schema side by side. */
final class Derivation {

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
          "writeOnly",
          "nullable",
          "exclusiveMinimum",
          "exclusiveMaximum");

  private final Contract contract;
  private final Operation operation;
  private final Request documented;
  private final RequestValidator validator;
  private final Collector collector;

  Derivation(Contract contract, Operation operation, Request documented) {
    this.contract = contract;
    this.operation = operation;
    this.documented = documented;
    this.validator = new RequestValidator(contract);
    this.collector = new Collector(operation, validator);
  }

  RequestCases run() {
    List<Violation> violations = validator.validate(operation, documented);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          operation.operationId() + ": the documented request is not valid: " + violations);
    }
    operation.parameters().forEach(this::parameter);
    RequestBody body = operation.requestBody();
    if (body != null) {
      body(body);
    }
    return collector.result();
  }

  private void parameter(Parameter parameter) {
    Request.Key key = Request.Key.of(parameter);
    String name = Pointer.child("/" + parameter.in(), parameter.name());
    String required = parameter.pointer() + "/required";
    // Without a path parameter the path is another one, so nothing can lie outside.
    if (parameter.required() && !parameter.in().equals("path")) {
      collector.outside(name, "absent", required, documented.with(key, null));
    }
    String text = documented.parameters().get(key);
    JsonNode value =
        text == null
            ? Scalars.seed(contract.resolve(parameter.schema()))
            : validator.value(parameter.schema(), text);
    visit(
        new Site(
            name,
            parameter.schema(),
            value,
            parameter.in(),
            other -> documented.with(key, RequestValidator.text(other))));
  }

  private void body(RequestBody body) {
    String required = body.pointer() + "/required";
    if (body.required()) {
      collector.outside("/body", "absent", required, documented.withBody(null));
    }
    JsonNode value = documented.body();
    if (value == null) {
      collector.gap(body.pointer(), "/body", "no documented value to begin with");
    } else {
      visit(new Site("/body", body.content().schema(), value, "body", documented::withBody));
    }
  }

  private void visit(Site site) {
    String at = contract.follow(site.schema());
    JsonNode schema = contract.at(at);
    if (site.value().isMissingNode()) {
      collector.gap(at, site.name(), "no documented value to begin with");
      return;
    }
    for (String keyword : schema.propertyNames()) {
      structure(site, at, schema, keyword);
    }
  }

  private void structure(Site site, String at, JsonNode schema, String keyword) {
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
          collector.gap(pointer, site.name(), "members of a map are not tried");
        }
      }
      case "items" -> item(site, pointer);
      case "oneOf" -> alternatives(site, pointer, schema.get(keyword));
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

  private void member(Site site, String at, String name) {
    String schema = Pointer.child(at + "/properties", name);
    JsonNode value = site.value().path(name);
    visit(
        site.inner(
            Pointer.child("", name),
            schema,
            value.isMissingNode() ? Scalars.seed(contract.resolve(schema)) : value,
            other -> ((ObjectNode) site.value().deepCopy()).set(name, other)));
  }

  private void unexpected(Site site, String pointer, boolean allowed) {
    JsonNode extended =
        ((ObjectNode) site.value().deepCopy()).put("unexpectedMember", "not in the contract");
    collector.one(site, pointer, new Candidate(allowed, "unexpected member", extended));
  }

  private void item(Site site, String pointer) {
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
  private void alternatives(Site site, String pointer, JsonNode alternatives) {
    for (int i = 0; i < alternatives.size(); i++) {
      String schema = pointer + "/" + i;
      boolean fits = contract.validator().validate(site.value(), schema, Side.REQUEST).isEmpty();
      JsonNode value = fits ? site.value() : Scalars.seed(contract.resolve(schema));
      visit(site.alternative("(" + i + ")", schema, value));
    }
    if (site.json()) {
      collector.one(site, pointer, outside("null", NODES.nullNode()));
    }
  }

  private void constraint(Site site, String at, JsonNode schema, String keyword) {
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
    return contract.validator().validate(NODES.stringNode(text), at, Side.REQUEST).stream()
        .noneMatch(violation -> violation.schema().equals(at + "/pattern"));
  }
}

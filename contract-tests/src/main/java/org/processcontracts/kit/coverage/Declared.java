package org.processcontracts.kit.coverage;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Header;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** All elements of one operation, from its contract alone. */
final class Declared {

  private final Contract contract;
  private final Operation operation;
  private final Set<Element> found = new LinkedHashSet<>();
  private final Set<String> visited = new HashSet<>();

  private Declared(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  /** In order of the contract. */
  static Set<Element> of(Contract contract, Operation operation) {
    Declared declared = new Declared(contract, operation);
    operation.parameters().forEach(declared::parameter);
    if (operation.requestBody() != null) {
      declared.add(Element.REQUEST, operation.requestBody().pointer(), Element.PRESENT);
      declared.add(Element.REQUEST, operation.requestBody().pointer(), Element.ABSENT);
      declared.request(operation.requestBody().content().schema(), true);
    }
    operation.responses().values().forEach(declared::response);
    return declared.found;
  }

  /** Without a parameter of its path, a request goes to another path. */
  private void parameter(Parameter parameter) {
    add(Element.REQUEST, parameter.pointer(), Element.PRESENT);
    if (!parameter.in().equals("path")) {
      add(Element.REQUEST, parameter.pointer(), Element.ABSENT);
    }
    request(parameter.schema(), false);
  }

  private void response(Response response) {
    String at = operation.pointer() + "/responses/" + response.status();
    add(Element.ANSWER, at, Element.PRESENT);
    for (Header header : response.headers()) {
      add(Element.ANSWER, header.pointer(), Element.PRESENT);
      if (!header.required()) {
        add(Element.ANSWER, header.pointer(), Element.ABSENT);
      }
    }
    response.contents().forEach(content -> answer(content.schema()));
  }

  private void request(String pointer, boolean json) {
    String at = contract.follow(pointer);
    JsonNode schema = contract.at(at);
    if (!visited.add(Element.REQUEST + json + at)) {
      return;
    }
    for (Constraint constraint : Constraint.of(schema, json)) {
      String keyword = Pointer.child(at, constraint.keyword());
      if (constraint.keyword().equals("enum")) {
        members(Element.REQUEST, at, schema);
      } else {
        add(Element.REQUEST, keyword, Element.INSIDE);
      }
      add(Element.REQUEST, keyword, Element.OUTSIDE);
    }
    for (String name : schema.path("properties").propertyNames()) {
      String property = Pointer.child(at + "/properties", name);
      if (!contract.resolve(property).path(Shape.hidden(Side.REQUEST)).asBoolean(false)) {
        add(Element.REQUEST, property, Element.PRESENT);
        add(Element.REQUEST, property, Element.ABSENT);
        add(Element.REQUEST, property, Element.NULL);
        request(property, true);
      }
    }
    lists(Element.REQUEST, at, schema);
    Schemas.below(at, schema).forEach(inner -> request(inner, json || !Schemas.alike(inner)));
  }

  private void answer(String pointer) {
    String at = contract.follow(pointer);
    JsonNode schema = contract.at(at);
    if (!visited.add(Element.ANSWER + at)) {
      return;
    }
    members(Element.ANSWER, at, schema);
    List<String> required =
        schema.path("required").valueStream().map(JsonNode::stringValue).toList();
    for (String name : schema.path("properties").propertyNames()) {
      String property = Pointer.child(at + "/properties", name);
      JsonNode resolved = contract.resolve(property);
      if (!resolved.path(Shape.hidden(Side.RESPONSE)).asBoolean(false)) {
        add(Element.ANSWER, property, Element.PRESENT);
        if (!required.contains(name)) {
          add(Element.ANSWER, property, Element.ABSENT);
        }
        if (resolved.path("nullable").asBoolean(false)) {
          add(Element.ANSWER, property, Element.NULL);
        }
        answer(property);
      }
    }
    lists(Element.ANSWER, at, schema);
    Schemas.below(at, schema).forEach(this::answer);
  }

  private void members(String side, String at, JsonNode schema) {
    for (JsonNode member : schema.path("enum")) {
      found.add(Element.member(operation.operationId(), side, at, member));
    }
  }

  private void lists(String side, String at, JsonNode schema) {
    for (String keyword : Schemas.LISTS) {
      if (schema.path(keyword).isObject()) {
        add(side, at + "/" + keyword, Element.EMPTY);
        add(side, at + "/" + keyword, Element.FILLED);
      }
    }
  }

  private void add(String side, String pointer, String state) {
    found.add(new Element(operation.operationId(), side, pointer, state));
  }
}

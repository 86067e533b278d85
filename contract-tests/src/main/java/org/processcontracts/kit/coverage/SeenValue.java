package org.processcontracts.kit.coverage;

import java.util.Set;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Walks a value and its schema side by side.
 *
 * @param operation name of the operation
 * @param side who sent it
 * @param valid whether all that was sent with it is valid; otherwise it only shows what is
 *     forbidden
 * @param found what it shows
 */
record SeenValue(
    Contract contract, String operation, Side side, boolean valid, Set<Element> found) {

  /**
   * Notes what a value shows.
   *
   * @param json whether the value is JSON; the text of a parameter is always a string
   */
  void visit(String pointer, JsonNode value, boolean json) {
    String at = contract.follow(pointer);
    JsonNode schema = contract.at(at);
    if (valid) {
      constraints(at, schema, value, json);
    }
    for (String inner : Schemas.below(at, schema)) {
      if (inner.endsWith("/x-contentSchema")) {
        content(inner, value);
      } else if (Schemas.alike(inner)
          && contract.validator().validate(value, inner, side).isEmpty()) {
        visit(inner, value, json);
      }
    }
    if (value.isObject()) {
      members(at, schema, value);
    } else if (value.isArray() && schema.path("items").isObject()) {
      add(valid, at + "/items", value.isEmpty() ? Element.EMPTY : Element.FILLED);
      value.forEach(item -> visit(at + "/items", item, true));
    }
  }

  private void constraints(String at, JsonNode schema, JsonNode value, boolean json) {
    for (JsonNode member : schema.path("enum")) {
      if (member.toString().equals(value.toString())) {
        found.add(Element.member(operation, told(), at, member));
      }
    }
    if (side == Side.REQUEST && !value.isNull()) {
      Constraint.of(schema, json).stream()
          .filter(constraint -> constraint.isAtBound(value))
          .forEach(it -> add(true, Pointer.child(at, it.keyword()), Element.INSIDE));
    }
  }

  private void content(String pointer, JsonNode text) {
    try {
      if (text.isString()) {
        visit(pointer, ExactJson.read(text.stringValue()), true);
      }
    } catch (JacksonException e) {
      // Text that is no JSON has no members to see.
    }
  }

  private void members(String at, JsonNode schema, JsonNode value) {
    JsonNode properties = schema.path("properties");
    for (String name : properties.propertyNames()) {
      String property = Pointer.child(at + "/properties", name);
      JsonNode resolved = contract.resolve(property);
      JsonNode member = value.path(name);
      boolean required =
          schema.path("required").valueStream().anyMatch(it -> it.asString("").equals(name));
      if (resolved.path(Shape.hidden(side)).asBoolean(false)) {
        continue;
      }
      if (member.isMissingNode()) {
        add(valid || required, property, Element.ABSENT);
      } else {
        boolean forbidden = member.isNull() && !resolved.path("nullable").asBoolean(false);
        add(valid || forbidden, property, member.isNull() ? Element.NULL : Element.PRESENT);
        visit(property, member, true);
      }
    }
    String map = at + "/additionalProperties";
    if (contract.at(map).isObject()) {
      var names = value.propertyNames().stream().filter(it -> !properties.has(it)).toList();
      add(valid, map, names.isEmpty() ? Element.EMPTY : Element.FILLED);
      names.forEach(name -> visit(map, value.get(name), true));
    }
  }

  private void add(boolean shown, String pointer, String state) {
    if (shown) {
      found.add(new Element(operation, told(), pointer, state));
    }
  }

  private String told() {
    return side == Side.REQUEST ? Element.REQUEST : Element.ANSWER;
  }
}

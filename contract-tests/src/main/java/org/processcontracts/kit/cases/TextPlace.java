package org.processcontracts.kit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in a request that takes any text, or any of a pattern.
 *
 * @param name for people, such as /query/limit
 * @param schema pointer of its schema
 * @param text what the document shows there; empty if nothing
 * @param put the request with another text there
 */
record TextPlace(String name, String schema, String text, Function<String, Request> put) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Those of an operation, in order of the contract. */
  static List<TextPlace> of(Contract contract, Operation operation, Request documented) {
    List<TextPlace> places = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      Request.Key key = Request.Key.of(parameter);
      String text = documented.parameters().get(key);
      visit(
          contract,
          "/%s/%s".formatted(parameter.in(), parameter.name()),
          parameter.schema(),
          text == null ? NODES.missingNode() : NODES.stringNode(text),
          value -> documented.with(key, value.stringValue()),
          places);
    }
    if (documented.body() != null) {
      visit(
          contract,
          "/body",
          operation.requestBody().content().schema(),
          documented.body(),
          documented::withBody,
          places);
    }
    return places;
  }

  private static void visit(
      Contract contract,
      String name,
      String pointer,
      JsonNode value,
      Function<JsonNode, Request> put,
      List<TextPlace> places) {
    String at = contract.follow(pointer);
    JsonNode schema = contract.at(at);
    for (int i = 0; i < schema.path("oneOf").size(); i++) {
      visit(contract, name, at + "/oneOf/" + i, value, put, places);
    }
    if (schema.path("type").asString("").equals("string") && !schema.has("enum")) {
      places.add(
          new TextPlace(name, at, value.asString(""), text -> put.apply(NODES.stringNode(text))));
      if (schema.has("x-contentSchema") && value.isString()) {
        visit(
            contract,
            name + "/(content)",
            at + "/x-contentSchema",
            ExactJson.read(value.stringValue()),
            content -> put.apply(NODES.stringNode(content.toString())),
            places);
      }
    }
    if (value.isObject()) {
      for (String member : schema.path("properties").propertyNames()) {
        visit(
            contract,
            name + "/" + member,
            Pointer.child(at + "/properties", member),
            value.path(member),
            other -> put.apply(((ObjectNode) value.deepCopy()).set(member, other)),
            places);
      }
    } else if (value.isArray() && !value.isEmpty()) {
      visit(
          contract,
          name + "/0",
          at + "/items",
          value.get(0),
          other -> put.apply(((ArrayNode) value.deepCopy()).set(0, other)),
          places);
    }
  }
}

package org.processcontracts.gate.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Documented requests of an operation, and whether any request is valid. */
public final class RequestValidator {

  private final Contract contract;

  /** For the operations of one contract. */
  public RequestValidator(Contract contract) {
    this.contract = contract;
  }

  /**
   * The documented request of a case: from each parameter and the body the example of that name, or
   * else the first one. A parameter without any example is absent.
   */
  public Request documented(Operation operation, String name) {
    Request request = new Request(Map.of(), null);
    for (Parameter parameter : operation.parameters()) {
      JsonNode value = pick(parameter.examples(), name);
      if (value != null) {
        request = request.with(Request.Key.of(parameter), text(value));
      }
    }
    RequestBody body = operation.requestBody();
    return body == null ? request : request.withBody(pick(body.content().examples(), name));
  }

  /**
   * What is wrong with a request; empty if it is valid. Instance pointers begin with /body or with
   * the parameter, such as /query/limit.
   */
  public List<Violation> validate(Operation operation, Request request) {
    List<Violation> violations = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      String at = Pointer.child("/" + parameter.in(), parameter.name());
      String text = request.parameters().get(Request.Key.of(parameter));
      if (text != null && contract.at(parameter.schema()).isObject()) {
        contract
            .validator()
            .validate(value(parameter.schema(), text), parameter.schema(), Side.REQUEST)
            .forEach(violation -> violations.add(violation.within(at)));
      } else if (text == null && parameter.required()) {
        violations.add(new Violation(at, parameter.pointer() + "/required", "is absent"));
      }
    }
    RequestBody body = operation.requestBody();
    if (body != null && request.body() != null) {
      String schema = body.contents().isEmpty() ? "" : body.content().schema();
      if (!schema.isEmpty() && contract.at(schema).isObject()) {
        contract
            .validator()
            .validate(request.body(), schema, Side.REQUEST)
            .forEach(violation -> violations.add(violation.within("/body")));
      }
    } else if (body != null && body.required()) {
      violations.add(new Violation("/body", body.pointer() + "/required", "is absent"));
    }
    return violations;
  }

  /**
   * The value that a parameter's text stands for: the JSON value where the schema asks for another
   * type than string and the text is such a value, otherwise the text. Lists and objects are JSON
   * here, whatever their style on the wire.
   */
  public JsonNode value(String schemaPointer, String text) {
    String type = contract.resolve(schemaPointer).path("type").asString("");
    JsonNode plain = JsonNodeFactory.instance.stringNode(text);
    if (type.isEmpty() || type.equals("string")) {
      return plain;
    }
    try {
      JsonNode value = ExactJson.read(text);
      boolean wanted =
          switch (type) {
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> value.isNumber();
          };
      return wanted ? value : plain;
    } catch (JacksonException e) {
      return plain;
    }
  }

  /** The text of a value in a parameter: a string as it is, anything else as JSON. */
  public static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  private static @Nullable JsonNode pick(List<Example> examples, String name) {
    return examples.stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .or(() -> examples.stream().findFirst())
        .map(Example::value)
        .orElse(null);
  }
}

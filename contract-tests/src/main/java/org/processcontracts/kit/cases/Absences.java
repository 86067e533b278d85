package org.processcontracts.kit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the contract does not ask for may be left out, which means its default where it has one, and
 * a list may be empty.
 */
public final class Absences implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "absent";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    return new Derivation(contract, operation, target.documented(contract, operation, "")).run();
  }

  private static final class Derivation {

    private final Contract contract;
    private final Operation operation;
    private final Request documented;
    private final List<Case> cases = new ArrayList<>();

    Derivation(Contract contract, Operation operation, Request documented) {
      this.contract = contract;
      this.operation = operation;
      this.documented = documented;
    }

    Stream<Case> run() {
      for (Parameter parameter : operation.parameters()) {
        Request.Key key = Request.Key.of(parameter);
        String name = "/%s/%s".formatted(parameter.in(), parameter.name());
        String text = documented.parameters().get(key);
        if (!parameter.required()) {
          if (text != null) {
            add(name, parameter.pointer(), documented.with(key, null));
          }
          standsFor(
              name,
              parameter.schema(),
              documented.with(key, null),
              value -> documented.with(key, RequestValidator.text(value)));
        }
        if (text != null && contract.resolve(parameter.schema()).has("x-contentSchema")) {
          visit(
              name + "/(content)",
              contract.follow(parameter.schema()) + "/x-contentSchema",
              ExactJson.read(text),
              content -> documented.with(key, content.toString()));
        }
      }
      if (documented.body() != null) {
        String schema = operation.requestBody().content().schema();
        visit("/body", schema, documented.body(), documented::withBody);
      }
      return cases.stream();
    }

    private void visit(
        String name, String pointer, JsonNode value, Function<JsonNode, Request> put) {
      String at = contract.follow(pointer);
      if (value instanceof ObjectNode object) {
        for (String member : contract.at(at).path("properties").propertyNames()) {
          if (object.has(member)) {
            String property = Pointer.child(at + "/properties", member);
            Request without = put.apply(object.deepCopy().without(member));
            add(name + "/" + member, property, without);
            standsFor(
                name + "/" + member,
                property,
                without,
                other -> put.apply(object.deepCopy().set(member, other)));
            visit(
                name + "/" + member,
                property,
                object.get(member),
                other -> put.apply(object.deepCopy().set(member, other)));
          }
        }
      } else if (value instanceof ArrayNode items && !items.isEmpty()) {
        add(name + " empty", at + "/items", put.apply(JsonNodeFactory.instance.arrayNode()));
        visit(
            name + "/0",
            at + "/items",
            items.get(0),
            other -> put.apply(items.deepCopy().set(0, other)));
      }
    }

    /** Without a value the answer is that to its default. */
    private void standsFor(
        String name, String schema, Request without, Function<JsonNode, Request> put) {
      String promise = contract.follow(schema) + "/default";
      JsonNode value = contract.at(promise);
      if (!value.isMissingNode()
          && new RequestValidator(contract).validate(operation, without).isEmpty()) {
        cases.add(
            new Case(
                operation,
                GROUP,
                "%s stands for %s".formatted(name, value),
                promise,
                null,
                new SameAnswer(operation, promise, wire(put.apply(value)), wire(without))));
      }
    }

    private org.processcontracts.kit.wire.Request wire(Request request) {
      return Call.of(operation, request, Expected.answer()).wire();
    }

    /** What the contract does ask for is left out at the edges of its constraints. */
    private void add(String name, String promise, Request sent) {
      if (new RequestValidator(contract).validate(operation, sent).isEmpty()) {
        Call call = Call.of(operation, sent, Expected.status(operation.success()));
        cases.add(new Case(operation, GROUP, name, promise, sent, session -> session.expect(call)));
      }
    }
  }
}

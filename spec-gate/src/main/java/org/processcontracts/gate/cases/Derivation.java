package org.processcontracts.gate.cases;

import java.util.List;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestBody;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** One run of {@link RequestCases#derive}. */
final class Derivation {

  private final Contract contract;
  private final Operation operation;
  private final Request documented;
  private final RequestValidator validator;
  private final Collector<Request> collector;
  private final Walk<Request> walk;

  Derivation(Contract contract, Operation operation, Request documented) {
    this.contract = contract;
    this.operation = operation;
    this.documented = documented;
    this.validator = new RequestValidator(contract);
    this.collector = new Collector<>(request -> validator.validate(operation, request));
    this.walk = new Walk<>(contract, Side.REQUEST, collector);
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
    List<RequestCase> cases =
        collector.cases().stream()
            .map(
                it ->
                    new RequestCase(
                        it.name(), it.pointer(), it.keyword(), it.valid(), it.payload()))
            .toList();
    return new RequestCases(cases, collector.gaps());
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
    walk.visit(
        new Site<>(
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
      walk.visit(new Site<>("/body", body.content().schema(), value, "body", documented::withBody));
    }
  }
}

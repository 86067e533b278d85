package org.processcontracts.tests.fault;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.cases.RequestCases;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * Constraints that are not enforced: a request that breaks them is answered as the documented one
 * is. Those which one value breaks together count as one, as none of them alone lets it through.
 */
final class ConstraintFaults {

  private ConstraintFaults() {}

  /** One for each constraint that a request at its edge breaks. */
  static Stream<Fault> of(Contract contract) {
    Operation operation = contract.operations().get(0);
    RequestValidator validator = new RequestValidator(contract);
    Request documented = validator.documented(operation, "");
    TreeSet<String> constraints = new TreeSet<>();
    for (RequestCase edge : RequestCases.derive(contract, operation, documented).cases()) {
      constraints.add(broken(validator.validate(operation, edge.request())));
    }
    constraints.remove("");
    return constraints.stream().map(it -> ignored(contract, operation, documented, it));
  }

  private static Fault ignored(
      Contract contract, Operation operation, Request documented, String constraint) {
    RequestValidator validator = new RequestValidator(contract);
    return Fault.of(
        Api.of(contract.api()),
        Kind.CONSTRAINT,
        constraint + " ignored",
        (sent, server) -> {
          List<Violation> violations = validator.validate(operation, request(operation, sent));
          boolean these = broken(violations).equals(constraint);
          Sent mended = sent;
          for (Violation violation : these ? violations : List.<Violation>of()) {
            mended = mended(mended, documented, violation.instance());
          }
          return server.answer(mended);
        });
  }

  /** Where violations stand and of what; empty if there are none. */
  private static String broken(List<Violation> violations) {
    return violations.stream()
        .map(it -> it.instance().replaceAll("/[0-9]+(?=/|$)", "/*") + " " + it.keyword())
        .distinct()
        .sorted()
        .collect(joining(" and "));
  }

  private static Request request(Operation operation, Sent sent) {
    Map<Key, String> parameters = new LinkedHashMap<>();
    operation.parameters().stream()
        .map(Key::of)
        .forEach(
            key -> {
              String text = sent.text(key.in() + "/" + key.name());
              if (text != null) {
                parameters.put(key, text);
              }
            });
    JsonNode body = sent.json();
    return new Request(parameters, body.isMissingNode() ? null : body);
  }

  /** With the documented value there, or around it where there is none. */
  private static Sent mended(Sent sent, Request documented, String instance) {
    String in = Pointer.first(instance);
    if (!in.equals("body")) {
      String name = Pointer.tokens(instance).get(1);
      return sent.with(in + "/" + name, documented.parameters().get(new Key(in, name)));
    }
    JsonNode body = documented.body();
    String pointer = instance.substring("/body".length());
    while (body != null && !pointer.isEmpty() && body.at(pointer).isMissingNode()) {
      pointer = Pointer.parent(pointer);
    }
    return body == null
        ? sent
        : pointer.isEmpty() ? sent.withJson(body) : sent.put("body" + pointer, body.at(pointer));
  }
}

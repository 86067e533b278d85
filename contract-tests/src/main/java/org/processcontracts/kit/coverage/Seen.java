package org.processcontracts.kit.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Header;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.gate.contract.RequestBody;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.kit.wire.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The elements that one exchange shows, from its bytes alone. */
final class Seen {

  private final Contract contract;
  private final Operation operation;
  private final Set<Element> found = new HashSet<>();

  private Seen(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  /** None if it was with no operation of the contract. */
  static Set<Element> in(Contract contract, Exchange exchange) {
    if (exchange.request() == null) {
      return Set.of();
    }
    SentRequest sent = new SentRequest(exchange.request());
    for (Operation operation : contract.operations()) {
      if (sent.isTo(operation)) {
        Seen seen = new Seen(contract, operation);
        sent.read(operation).ifPresent(seen::request);
        seen.answer(exchange);
        return seen.found;
      }
    }
    return Set.of();
  }

  private void request(Request request) {
    RequestValidator validator = new RequestValidator(contract);
    List<Violation> violations = validator.validate(operation, request);
    boolean valid = violations.isEmpty();
    violations.stream()
        .filter(violation -> !instance(request, violation).isNull())
        .forEach(violation -> add(Element.REQUEST, violation.schema(), Element.OUTSIDE));
    SeenValue values = new SeenValue(contract, operation.operationId(), Side.REQUEST, valid, found);
    for (Parameter parameter : operation.parameters()) {
      String text = request.parameters().get(Key.of(parameter));
      if (text != null) {
        values.visit(parameter.schema(), validator.value(parameter.schema(), text), false);
      }
      state(parameter.pointer(), text != null, valid, parameter.required());
    }
    RequestBody body = operation.requestBody();
    if (body != null) {
      if (request.body() != null) {
        values.visit(body.content().schema(), request.body(), true);
      }
      state(body.pointer(), request.body() != null, valid, body.required());
    }
  }

  /** What has to be there is absent from requests alone that are not valid. */
  private void state(String pointer, boolean present, boolean valid, boolean required) {
    if (valid || required && !present) {
      add(Element.REQUEST, pointer, present ? Element.PRESENT : Element.ABSENT);
    }
  }

  /** The value that breaks the contract; a missing node if it is none of JSON. */
  private JsonNode instance(Request request, Violation violation) {
    JsonNode missing = MissingNode.getInstance();
    List<String> tokens = Pointer.tokens(violation.instance());
    String rest = "";
    for (String token : tokens.subList(tokens.get(0).equals("body") ? 1 : 2, tokens.size())) {
      rest = Pointer.child(rest, token);
    }
    if (tokens.get(0).equals("body")) {
      return request.body() == null ? missing : request.body().at(rest);
    }
    String text = request.parameters().get(new Key(tokens.get(0), tokens.get(1)));
    return text == null || rest.isEmpty() ? missing : ExactJson.read(text).at(rest);
  }

  private void answer(Exchange exchange) {
    Response response =
        ReplyValidator.declared(operation, Integer.toString(exchange.status())).orElse(null);
    if (response == null) {
      return;
    }
    add(Element.ANSWER, operation.pointer() + "/responses/" + response.status(), Element.PRESENT);
    for (Header header : response.headers()) {
      boolean present = !exchange.headers(header.name()).isEmpty();
      add(Element.ANSWER, header.pointer(), present ? Element.PRESENT : Element.ABSENT);
    }
    String type = exchange.headers("Content-Type").stream().findFirst().orElse("");
    Content content =
        ReplyValidator.content(response.contents(), type.replaceFirst(";.*", "").strip());
    if (content != null) {
      try {
        new SeenValue(contract, operation.operationId(), Side.RESPONSE, true, found)
            .visit(content.schema(), ExactJson.read(exchange.text()), true);
      } catch (JacksonException | IllegalStateException e) {
        // What is no JSON in UTF-8 shows nothing; that it is wrong is told elsewhere.
      }
    }
  }

  private void add(String side, String pointer, String state) {
    found.add(new Element(operation.operationId(), side, pointer, state));
  }
}

package org.processcontracts.gate.compat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestBody;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import tools.jackson.databind.JsonNode;

/**
 * What one contract says of an exchange of one operation.
 *
 * @param contract the contract
 * @param operation the operation, there
 * @param names its path parameters by the names that the other contract gives them
 */
record Judge(Contract contract, Operation operation, Map<String, String> names) {

  /** What is wrong with an exchange; empty if it is valid. */
  List<Violation> violations(Witness witness) {
    if (witness instanceof Witness.Answered answered) {
      return new ReplyValidator(contract).validate(operation, answered.reply());
    }
    Witness.Asked asked = (Witness.Asked) witness;
    Request request = asked.request();
    for (Map.Entry<String, String> name : names.entrySet()) {
      // Read from the request as it came: two names may have been swapped.
      Request.Key key = new Request.Key("path", name.getKey());
      request = request.with(here(key), asked.request().parameters().get(key));
    }
    return new RequestValidator(contract).validate(in(asked.mediaType()), request);
  }

  /** The operation as if it took this media type alone. */
  private Operation in(String mediaType) {
    RequestBody body = operation.requestBody();
    Content content = body == null ? null : ReplyValidator.content(body.contents(), mediaType);
    if (body == null || content == null) {
      return operation;
    }
    return new Operation(
        operation.operationId(),
        operation.method(),
        operation.path(),
        operation.pointer(),
        operation.parameters(),
        new RequestBody(body.required(), body.pointer(), List.of(content)),
        operation.responses());
  }

  /** A parameter by the name that it has here. */
  Request.Key here(Request.Key key) {
    return key.in().equals("path")
        ? new Request.Key("path", names.getOrDefault(key.name(), key.name()))
        : key;
  }

  /** Whether this contract takes an exchange and tells of every member in its body. */
  boolean takes(Witness witness) {
    if (!violations(witness).isEmpty()) {
      return false;
    }
    if (witness instanceof Witness.Answered answered) {
      return ReplyValidator.declared(operation, answered.reply().status())
          .map(it -> ReplyValidator.content(it.contents(), answered.reply().mediaType()))
          .map(it -> tells(it, answered.reply().body(), Side.RESPONSE))
          .orElse(true);
    }
    Witness.Asked asked = (Witness.Asked) witness;
    RequestBody body = in(asked.mediaType()).requestBody();
    return body == null
        || body.contents().isEmpty()
        || tells(body.content(), asked.request().body(), Side.REQUEST);
  }

  private boolean tells(Content content, @Nullable JsonNode body, Side side) {
    return body == null || Shape.of(contract, List.of(content.schema())).tells(body, side);
  }
}

package org.processcontracts.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;

/**
 * What to send to a target, and what has to come back.
 *
 * @param operation its method and path may be others than those of the contract
 * @param request texts of parameters that the operation has, and the body
 * @param headers those that the operation does not know
 */
public record Call(
    Operation operation, Request request, Map<String, String> headers, Expected expected) {

  /** A call that may hold headers which the operation does not know. */
  public static Call of(Operation operation, Request request, Expected expected) {
    Map<String, String> headers = new LinkedHashMap<>();
    Request known = request;
    for (var parameter : request.parameters().entrySet()) {
      Key key = parameter.getKey();
      if (key.in().equals("header")
          && operation.parameters().stream().map(Key::of).noneMatch(key::equals)) {
        headers.put(key.name(), parameter.getValue());
        known = known.with(key, null);
      }
    }
    return new Call(operation, known, headers, expected);
  }

  public org.processcontracts.kit.wire.Request wire() {
    return withHeaders(WireRequests.of(operation, request));
  }

  /** Another request with the headers of this one. */
  public org.processcontracts.kit.wire.Request withHeaders(
      org.processcontracts.kit.wire.Request wire) {
    for (var header : headers.entrySet()) {
      wire = wire.header(header.getKey(), header.getValue());
    }
    return wire;
  }
}

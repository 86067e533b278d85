package org.processcontracts.kit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.kit.wire.Request;

/** Requests of the contract as they go over the wire. */
public final class WireRequests {

  private WireRequests() {}

  /** The request with its parameters encoded where the contract puts them. */
  public static Request of(
      Operation operation, org.processcontracts.gate.contract.Request request) {
    String path = operation.path();
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (var parameter : request.parameters().entrySet()) {
      Key key = parameter.getKey();
      switch (key.in()) {
        case "path" -> path = path.replace("{" + key.name() + "}", encode(parameter.getValue()));
        case "query" -> query.add(encode(key.name()) + "=" + encode(parameter.getValue()));
        default -> {}
      }
    }
    Request wire = Request.of(operation.method(), path + query);
    for (var parameter : request.parameters().entrySet()) {
      if (parameter.getKey().in().equals("header")) {
        wire = wire.header(parameter.getKey().name(), parameter.getValue());
      }
    }
    if (request.body() != null) {
      return wire.json(request.body().toString());
    }
    // What is absent is the body alone, not its type.
    return operation.requestBody() == null
        ? wire
        : wire.header("Content-Type", operation.requestBody().content().mediaType());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

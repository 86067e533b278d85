package org.processcontracts.gate.compat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.cases.Samples;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.gate.contract.Header;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Reply;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestBody;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import tools.jackson.databind.JsonNode;

/**
 * Valid exchanges of one operation: documented values where there are some, otherwise made ones.
 *
 * @param contract the contract
 * @param operation the operation, there
 * @param requests made values of requests
 * @param replies made values of replies
 */
record Exchanges(Contract contract, Operation operation, Samples requests, Samples replies) {

  /** The least request; null if none could be made. */
  Witness.@Nullable Asked request() {
    RequestBody body = operation.requestBody();
    boolean needed = body != null && body.required() && !body.contents().isEmpty();
    return request(needed && body != null ? body.content() : null);
  }

  /** The least request with this content; null if none could be made. */
  Witness.@Nullable Asked request(@Nullable Content content) {
    Request request = new Request(Map.of(), null);
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required()) {
        JsonNode value = value(parameter);
        if (value == null) {
          return null;
        }
        request = request.with(Request.Key.of(parameter), RequestValidator.text(value));
      }
    }
    if (content != null) {
      JsonNode body = body(content, Side.REQUEST);
      if (body == null) {
        return null;
      }
      request = request.withBody(body);
    }
    String mediaType = content == null ? "" : content.mediaType();
    return new Witness.Asked(operation.method(), operation.path(), mediaType, request, "");
  }

  /** A value for a parameter; null if none could be made. */
  @Nullable JsonNode value(Parameter parameter) {
    return value(parameter.schema(), parameter.examples(), Side.REQUEST);
  }

  /**
   * A reply with its required headers and, if the status has a body, that; null if none is found.
   */
  Witness.@Nullable Answered reply(Response response, String status, @Nullable Content content) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : response.headers()) {
      if (header.required()) {
        JsonNode value = value(header);
        if (value == null) {
          return null;
        }
        headers.put(header.name(), RequestValidator.text(value));
      }
    }
    JsonNode body = content == null ? null : body(content, Side.RESPONSE);
    if (content != null && body == null) {
      return null;
    }
    String mediaType = content == null ? "" : content.mediaType();
    return new Witness.Answered(
        operation.method(), operation.path(), new Reply(status, headers, mediaType, body));
  }

  /** A reply with the first of its contents. */
  Witness.@Nullable Answered reply(Response response, String status) {
    return reply(response, status, response.contents().stream().findFirst().orElse(null));
  }

  /** A value for a header; null if none could be made. */
  @Nullable JsonNode value(Header header) {
    return value(header.schema(), List.of(), Side.RESPONSE);
  }

  private @Nullable JsonNode body(Content content, Side side) {
    return value(content.schema(), content.examples(), side);
  }

  private @Nullable JsonNode value(String schema, List<Example> examples, Side side) {
    Shape shape = Shape.of(contract, List.of(schema));
    return examples.stream()
        .map(Example::value)
        .filter(it -> !it.isMissingNode())
        .filter(it -> shape.validate(it, side).isEmpty() && shape.tells(it, side))
        .findFirst()
        .or(() -> (side == Side.REQUEST ? requests : replies).one(shape))
        .orElse(null);
  }

  /** The content of a media type among those of the operation's body; null if it takes none. */
  @Nullable Content content(String mediaType) {
    RequestBody body = operation.requestBody();
    return body == null ? null : ReplyValidator.content(body.contents(), mediaType);
  }
}

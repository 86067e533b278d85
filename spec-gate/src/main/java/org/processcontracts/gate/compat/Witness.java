package org.processcontracts.gate.compat;

import java.util.Map;
import java.util.stream.Collectors;
import org.processcontracts.gate.contract.Reply;
import org.processcontracts.gate.contract.Request;
import tools.jackson.databind.JsonNode;

/** An exchange that proves a change to be breaking. */
public sealed interface Witness {

  /** The method of the operation, in capitals. */
  String method();

  /** The path of the operation, with {parameters}. */
  String path();

  /** In a line, long bodies cut short. */
  String brief();

  /**
   * A request that the old contract takes, and the new one refuses or no longer knows.
   *
   * @param mediaType of the body; empty if there is none
   * @param credentials the security schemes that it satisfies, if they are what matters
   */
  record Asked(String method, String path, String mediaType, Request request, String credentials)
      implements Witness {

    /** The same with another body. */
    Asked withBody(JsonNode body) {
      return new Asked(method, path, mediaType, request.withBody(body), credentials);
    }

    /** The same with another text for a parameter. */
    Asked with(Request.Key key, String text) {
      return new Asked(method, path, mediaType, request.with(key, text), credentials);
    }

    @Override
    public String brief() {
      String parameters =
          request.parameters().entrySet().stream()
              .map(it -> " " + it.getKey().in() + " " + it.getKey().name() + "=" + it.getValue())
              .collect(Collectors.joining());
      String body = request.body() == null ? "" : " " + request.body();
      String by = credentials.isEmpty() ? "" : " with " + credentials;
      return cut("request " + method + " " + path + parameters + by + body);
    }
  }

  /**
   * A reply that the new contract allows and the old one forbids, or that the old one knows and the
   * new one no longer does.
   */
  record Answered(String method, String path, Reply reply) implements Witness {

    /** The same with another body. */
    Answered withBody(JsonNode body) {
      return new Answered(
          method, path, new Reply(reply.status(), reply.headers(), reply.mediaType(), body));
    }

    /** The same with another text for a header. */
    Answered with(String header, String text) {
      return new Answered(method, path, reply.with(header, text));
    }

    @Override
    public String brief() {
      Map<String, String> headers = reply.headers();
      String body = reply.body() == null ? "" : " " + reply.body();
      return cut(
          "reply %s to %s %s%s%s"
              .formatted(
                  reply.status(), method, path, headers.isEmpty() ? "" : " " + headers, body));
    }
  }

  private static String cut(String text) {
    int most = 200;
    return text.length() <= most
        ? text
        : text.substring(
                0,
                text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))))
            + "…";
  }
}

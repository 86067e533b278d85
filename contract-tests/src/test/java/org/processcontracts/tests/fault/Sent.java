package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.wire.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * A request as it came over the wire, and as a fault may change it. Places are written as
 * query/limit, header/X-Auth-Token, path/project_id or body/pagination/pageNo. Immutable.
 */
final class Sent {

  private final Operation operation;
  private final byte[] bytes;
  private final String method;
  private final String target;
  private final List<Header> headers;
  private final byte[] body;

  private Sent(
      Operation operation,
      byte @Nullable [] bytes,
      String method,
      String target,
      List<Header> headers,
      byte[] body) {
    this.operation = operation;
    this.method = method;
    this.target = target;
    this.headers = List.copyOf(headers);
    this.body = body;
    this.bytes = bytes == null ? message() : bytes;
  }

  /** A whole message, well-formed or not. */
  static Sent of(Operation operation, byte[] bytes) {
    String message = new String(bytes, ISO_8859_1);
    int end = message.indexOf("\r\n\r\n");
    List<String> lines = message.substring(0, end < 0 ? message.length() : end).lines().toList();
    String[] first = lines.isEmpty() ? new String[0] : lines.get(0).split(" ");
    boolean read = end >= 0 && first.length == 3;
    List<Header> headers =
        lines.stream()
            .skip(1)
            .filter(line -> line.indexOf(':') > 0)
            .map(line -> line.split(":", 2))
            .map(pair -> new Header(pair[0], pair[1].strip()))
            .toList();
    return new Sent(
        operation,
        bytes,
        read ? first[0] : "",
        read ? first[1] : "",
        headers,
        read ? Arrays.copyOfRange(bytes, end + 4, bytes.length) : new byte[0]);
  }

  /** As it goes to the server; what nothing changed is as it came. */
  byte[] bytes() {
    return bytes.clone();
  }

  String method() {
    return method;
  }

  Operation operation() {
    return operation;
  }

  /** Whether it asks for the operation, not for another path or by another method. */
  boolean isOperation() {
    String path = target.split("\\?", 2)[0];
    return method.equals(operation.method())
        && path.matches(operation.path().replaceAll("\\{[^}]*}", "[^/]*"));
  }

  /** The value at a place as text; null if there is none. */
  @Nullable String text(String place) {
    JsonNode value = at(place);
    return value.isMissingNode() ? null : value.isString() ? value.stringValue() : value.toString();
  }

  /** The value at a place, of the first parameter if there are many; missing if there is none. */
  JsonNode at(String place) {
    String name = place.substring(place.indexOf('/') + 1);
    return switch (place.split("/", 2)[0]) {
      case "body" -> json().at("/" + name);
      case "header" ->
          text(headers.stream().filter(it -> named(it, name)).map(Header::value).toList());
      case "query" ->
          text(
              query().stream()
                  .filter(pair -> decoded(pair.split("=", 2)[0]).equals(name))
                  .map(pair -> pair.contains("=") ? decoded(pair.split("=", 2)[1]) : "")
                  .toList());
      default -> text(segment(name) < 0 ? List.of() : List.of(decoded(path()[segment(name)])));
    };
  }

  /** With another text at a place, or without it if the text is null. */
  Sent with(String place, @Nullable String text) {
    return put(place, text == null ? MissingNode.getInstance() : StringNode.valueOf(text));
  }

  /** With another value at a place where there is one. */
  Sent change(String place, UnaryOperator<JsonNode> change) {
    JsonNode value = at(place);
    return value.isMissingNode() ? this : put(place, change.apply(value));
  }

  /** With another value at a place, or without it if the value is missing. */
  Sent put(String place, JsonNode value) {
    if (value.equals(at(place))) {
      return this;
    }
    String name = place.substring(place.indexOf('/') + 1);
    String text = value.isString() ? value.stringValue() : value.toString();
    return switch (place.split("/", 2)[0]) {
      case "body" -> withJson(Trees.put(json(), "/" + name, value));
      case "header" -> {
        List<Header> others = new ArrayList<>(headers);
        others.removeIf(it -> named(it, name));
        if (!value.isMissingNode()) {
          others.add(new Header(name, text));
        }
        yield new Sent(operation, null, method, target, others, body);
      }
      case "query" -> {
        List<String> pairs = new ArrayList<>(query());
        pairs.removeIf(pair -> decoded(pair.split("=", 2)[0]).equals(name));
        if (!value.isMissingNode()) {
          pairs.add(encoded(name) + "=" + encoded(text));
        }
        String query = pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
        yield withTarget(target.split("\\?", 2)[0] + query);
      }
      default -> {
        String[] segments = path();
        segments[segment(name)] = encoded(text);
        yield withTarget(String.join("/", segments) + target.replaceFirst("^[^?]*", ""));
      }
    };
  }

  /** The body; missing if it is no JSON. */
  JsonNode json() {
    try {
      return ExactJson.read(new String(body, UTF_8));
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** With another body. */
  Sent withJson(JsonNode json) {
    return new Sent(operation, null, method, target, headers, json.toString().getBytes(UTF_8));
  }

  private Sent withTarget(String changed) {
    return new Sent(operation, null, method, changed, headers, body);
  }

  private byte[] message() {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    for (Header header : headers) {
      if (!List.of("content-length", "transfer-encoding")
          .contains(header.name().toLowerCase(Locale.ROOT))) {
        head.append(header.name()).append(": ").append(header.value()).append("\r\n");
      }
    }
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private String[] path() {
    return target.split("\\?", 2)[0].split("/", -1);
  }

  private int segment(String name) {
    return Arrays.asList(operation.path().split("/", -1)).indexOf("{" + name + "}");
  }

  private List<String> query() {
    int start = target.indexOf('?');
    return start < 0 ? List.of() : List.of(target.substring(start + 1).split("&"));
  }

  private static JsonNode text(List<String> values) {
    return values.isEmpty() ? MissingNode.getInstance() : StringNode.valueOf(values.get(0));
  }

  private static boolean named(Header header, String name) {
    return header.name().equalsIgnoreCase(name);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** What is no encoding stands for itself. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}

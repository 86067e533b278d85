package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * An answer, and as a fault may change it. Immutable.
 *
 * @param bodiless whether it has none whatever its headers say, as after HEAD
 */
record Answered(int status, List<Header> headers, byte[] body, boolean bodiless) {

  /** Headers that concern one connection alone. */
  private static final Set<String> HOP =
      Set.of("connection", "content-length", "keep-alive", "transfer-encoding");

  static Answered of(Exchange exchange, boolean bodiless) {
    return new Answered(exchange.status(), exchange.headers(), exchange.body(), bodiless);
  }

  /** The message as a server sends it. */
  byte[] bytes() {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " \r\n");
    for (Header header : headers) {
      if (bodiless || !HOP.contains(header.name().toLowerCase(Locale.ROOT))) {
        head.append(header.name()).append(": ").append(header.value()).append("\r\n");
      }
    }
    if (!bodiless) {
      head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  /** With this header instead of those of its name, or without any if the value is null. */
  Answered header(String name, @Nullable String value) {
    List<Header> others = new ArrayList<>(headers);
    boolean was = others.removeIf(header -> header.name().equalsIgnoreCase(name));
    if (value != null) {
      others.add(new Header(name, value));
    }
    return was || value != null ? new Answered(status, others, body, bodiless) : this;
  }

  boolean has(String name) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
  }

  Answered status(int other) {
    return new Answered(other, headers, body, bodiless);
  }

  /** This status in place of that one. */
  Answered status(int from, int to) {
    return status == from ? status(to) : this;
  }

  Answered body(byte[] other) {
    return new Answered(status, headers, other, bodiless);
  }

  Answered text(UnaryOperator<String> change) {
    return body(change.apply(new String(body, UTF_8)).getBytes(UTF_8));
  }

  /** The body; missing if it is no JSON. */
  JsonNode json() {
    try {
      return ExactJson.read(new String(body, UTF_8));
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  Answered json(JsonNode other) {
    return text(body -> other.toString());
  }

  /** With other values at the places that fit, such as /items/*&#47;stages. */
  Answered each(String pattern, UnaryOperator<JsonNode> change) {
    return Trees.places(json(), pattern).isEmpty()
        ? this
        : json(Trees.each(json(), pattern, change));
  }

  /** Of a success. */
  List<JsonNode> items(Api api) {
    return List.copyOf(json().at(api.items).valueStream().toList());
  }

  /** Whether it is a success that lists something, be it nothing. */
  boolean lists(Api api) {
    return status == 200 && json().at(api.items).isArray();
  }

  /** With other items in a success; anything else stays. */
  Answered items(Api api, UnaryOperator<List<JsonNode>> change) {
    if (!lists(api)) {
      return this;
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    array.addAll(change.apply(new ArrayList<>(items(api))));
    return json(Trees.put(json(), api.items, array));
  }

  /** With another number of all matches where that is told. */
  Answered total(Api api, long total) {
    return api.total.startsWith("/")
        ? each(api.total, seen -> IntNode.valueOf((int) total))
        : has(api.total) ? header(api.total, Long.toString(total)) : this;
  }

  /** The number of all matches; -1 where it is not told. */
  long total(Api api) {
    return api.total.startsWith("/")
        ? json().at(api.total).asLong(-1)
        : headers.stream()
            .filter(header -> header.name().equalsIgnoreCase(api.total))
            .mapToLong(header -> Long.parseLong(header.value()))
            .findFirst()
            .orElse(-1);
  }
}

package org.processcontracts.kit.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.kit.wire.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What went over the wire, read back as a request of the contract. */
final class SentRequest {

  private final org.processcontracts.kit.wire.Request wire;
  private final String path;
  private final String query;

  SentRequest(org.processcontracts.kit.wire.Request wire) {
    String[] target = wire.target().split("\\?", 2);
    this.wire = wire;
    this.path = target[0];
    this.query = target.length == 1 ? "" : target[1];
  }

  /** Whether it goes to an operation, by method and path. */
  boolean isTo(Operation operation) {
    String[] template = operation.path().split("/", -1);
    String[] segments = path.split("/", -1);
    if (!wire.method().equals(operation.method()) || template.length != segments.length) {
      return false;
    }
    for (int i = 0; i < template.length; i++) {
      boolean free = template[i].startsWith("{") && !segments[i].isEmpty();
      if (!free && !template[i].equals(segments[i])) {
        return false;
      }
    }
    return true;
  }

  /** Nothing if a parameter is repeated, an escape is none, or the body is no JSON. */
  Optional<Request> read(Operation operation) {
    Request request = new Request(Map.of(), null);
    Map<String, String> inPath = new HashMap<>();
    String[] template = operation.path().split("/", -1);
    String[] segments = path.split("/", -1);
    try {
      for (int i = 0; i < template.length; i++) {
        inPath.put(template[i], URLDecoder.decode(segments[i].replace("+", "%2B"), UTF_8));
      }
      for (Parameter parameter : operation.parameters()) {
        List<String> texts =
            switch (parameter.in()) {
              case "path" -> List.of(inPath.getOrDefault("{" + parameter.name() + "}", ""));
              case "query" -> query(parameter.name());
              default -> header(parameter.name());
            };
        if (texts.size() > 1) {
          return Optional.empty();
        }
        request = request.with(Key.of(parameter), texts.isEmpty() ? null : texts.get(0));
      }
      return Optional.of(operation.requestBody() == null ? request : request.withBody(body()));
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }

  private List<String> query(String name) {
    return List.of(query.split("&")).stream()
        .map(pair -> pair.split("=", 2))
        .filter(pair -> URLDecoder.decode(pair[0], UTF_8).equals(name))
        .map(pair -> pair.length == 1 ? "" : URLDecoder.decode(pair[1], UTF_8))
        .toList();
  }

  private List<String> header(String name) {
    return wire.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  private @Nullable JsonNode body() {
    if (wire.text().isEmpty()) {
      return null;
    }
    boolean json =
        header("Content-Type").stream()
            .allMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"));
    // Bytes that are no UTF-8 are read as this character.
    if (!json || header("Content-Type").isEmpty() || wire.text().contains("\ufffd")) {
      throw new IllegalArgumentException("no JSON");
    }
    return ExactJson.read(wire.text());
  }
}

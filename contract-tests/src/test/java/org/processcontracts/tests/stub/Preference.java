package org.processcontracts.tests.stub;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Response;
import tools.jackson.databind.JsonNode;

/**
 * Which of the documented answers a request asks for, as with Prism: {@code Prefer: code=404,
 * example=not-found}. Without a code it is a success, without an example the first one.
 */
record Preference(@Nullable String code, @Nullable String example) {

  private static final Pattern TERM = Pattern.compile("(code|example)=([\\w-]+)");

  static Preference of(@Nullable String header) {
    Map<String, String> terms =
        TERM.matcher(header == null ? "" : header)
            .results()
            .collect(Collectors.toMap(term -> term.group(1), (MatchResult term) -> term.group(2)));
    return new Preference(terms.get("code"), terms.get("example"));
  }

  int status(Operation operation) {
    return code == null ? operation.success() : Integer.parseInt(code);
  }

  /** The documented body of a status. */
  JsonNode body(Operation operation) {
    return body(operation, status(operation), example);
  }

  /** The first documented body of a status, or of any other status if that one is not listed. */
  static JsonNode body(Operation operation, int status) {
    return body(operation, status, null);
  }

  private static JsonNode body(Operation operation, int status, @Nullable String name) {
    Map<String, Response> responses = operation.responses();
    Response response = responses.getOrDefault(Integer.toString(status), responses.get("default"));
    List<Example> examples = response.contents().get(0).examples();
    return examples.stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .orElse(examples.get(0))
        .value();
  }
}

package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;

/** The documented requests as lines for a shell. */
public final class DocumentedCalls {

  /**
   * Of several requests the one that finds the documented records; most operations have but one.
   */
  public static final String CASE = "window-of-instances";

  private DocumentedCalls() {}

  /** A curl line for each operation of an API. */
  public static List<String> of(String api, String base) {
    Contract contract = Contracts.of(api);
    RequestValidator requests = new RequestValidator(contract);
    return contract.operations().stream()
        .map(operation -> line(base, operation, requests.documented(operation, CASE)))
        .toList();
  }

  private static String line(String base, Operation operation, Request request) {
    StringBuilder line = new StringBuilder("curl -s");
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    for (Map.Entry<Request.Key, String> parameter : request.parameters().entrySet()) {
      String name = parameter.getKey().name();
      String encoded = URLEncoder.encode(parameter.getValue(), UTF_8).replace("+", "%20");
      switch (parameter.getKey().in()) {
        case "path" -> path = path.replace("{" + name + "}", encoded);
        case "query" ->
            query.append(query.isEmpty() ? "?" : "&").append(name).append("=").append(encoded);
        default -> line.append(" -H ").append(quoted(name + ": " + parameter.getValue()));
      }
    }
    if (request.body() != null) {
      line.append(" -H 'Content-Type: application/json' -d ")
          .append(quoted(request.body().toString()));
    }
    if (!List.of("GET", "POST").contains(operation.method().toUpperCase(Locale.ROOT))) {
      line.append(" -X ").append(operation.method().toUpperCase(Locale.ROOT));
    }
    return line.append(" ").append(quoted(base + path + query)).toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}

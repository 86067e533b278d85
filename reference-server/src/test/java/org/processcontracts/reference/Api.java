package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Reply;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/** Calls the one operation of an API; every answer is held against the contract. */
public final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final Contract contract;
  private final Operation operation;

  private Api(URI base, Contract contract) {
    this.base = base;
    this.contract = contract;
    this.operation = contract.operations().get(0);
  }

  public static Api of(Server server, String api) {
    return of(server.base(), api);
  }

  public static Api of(URI base, String api) {
    String resource = "/contracts/%s/openapi.yaml".formatted(api);
    try (var file = Api.class.getResourceAsStream(resource)) {
      String text = new String(file.readAllBytes(), UTF_8);
      return new Api(base, new Contract(api, YamlReader.parse(Path.of(resource), text).tree()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came back. */
  public record Answer(int status, Map<String, String> headers, String text) {

    public JsonNode body() {
      return ExactJson.read(text);
    }

    public JsonNode at(String pointer) {
      return body().at(pointer);
    }

    @Override
    public String toString() {
      return status + " " + text;
    }
  }

  public Contract contract() {
    return contract;
  }

  Operation operation() {
    return operation;
  }

  /** The documented request of this name, or else the first one. */
  public Request documented(String name) {
    return new RequestValidator(contract).documented(operation, name);
  }

  /** The documented success. */
  public JsonNode success(String name) {
    return operation.responses().get("200").contents().get(0).examples().stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** Sends a request and validates the answer. */
  public Answer send(Request request) {
    return ask(request, true);
  }

  /** The same, validated only if asked for: that takes longer than the answer. */
  public Answer ask(Request request, boolean validate) {
    Answer answer = exchange(http(request).build());
    return validate ? validated(answer) : answer;
  }

  /** Sends any request that is meant for this API. */
  Answer send(HttpRequest request) {
    return validated(exchange(request));
  }

  /** The address of a path of this server. */
  URI address(String path) {
    return base.resolve(path);
  }

  /** A request as it goes over the wire. */
  HttpRequest.Builder http(Request request) {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    HttpRequest.Builder http = HttpRequest.newBuilder();
    for (var parameter : request.parameters().entrySet()) {
      String name = parameter.getKey().name();
      String encoded = URLEncoder.encode(parameter.getValue(), UTF_8).replace("+", "%20");
      switch (parameter.getKey().in()) {
        case "path" -> path = path.replace("{" + name + "}", encoded);
        case "query" -> query.append(query.isEmpty() ? "?" : "&").append(name + "=" + encoded);
        default -> http.header(name, parameter.getValue());
      }
    }
    http.uri(address(path + query));
    if (operation.requestBody() != null) {
      http.header("Content-Type", "application/json");
    }
    JsonNode body = request.body();
    return http.method(
        operation.method().toUpperCase(Locale.ROOT),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
  }

  private static Answer exchange(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(UTF_8));
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer validated(Answer answer) {
    assertThat(answer.headers().get("Content-Type")).as("%s", answer).isEqualTo("application/json");
    Reply reply =
        new Reply(
            String.valueOf(answer.status()), answer.headers(), "application/json", answer.body());
    assertThat(new ReplyValidator(contract).validate(operation, reply)).as("%s", answer).isEmpty();
    return answer;
  }
}

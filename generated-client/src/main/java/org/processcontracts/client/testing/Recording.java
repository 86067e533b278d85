package org.processcontracts.client.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exchange as a file has it. A body is embedded if it is JSON in its shortest form, else it is
 * text, or base64.
 */
record Recording(
    String method,
    String target,
    Map<String, String> headers,
    @Nullable JsonNode body,
    int status,
    Map<String, List<String>> answerHeaders,
    JsonNode answerBody) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Without the secrets of the request. */
  static Recording of(TransportRequest request, TransportAnswer answer) {
    TransportRequest masked = request.masked();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name, masked(request, values)));
    headers.keySet().removeIf("set-cookie"::equalsIgnoreCase);
    byte[] body = masked.body();
    return new Recording(
        masked.method(),
        target(masked.uri()),
        masked.headers(),
        body == null ? null : content(body),
        answer.status(),
        headers,
        content(request.mask(answer.body())));
  }

  private static List<String> masked(TransportRequest request, List<String> values) {
    return values.stream().map(request::mask).toList();
  }

  /** Whether it is what was asked. */
  boolean answers(TransportRequest request) {
    TransportRequest masked = request.masked();
    byte[] sent = masked.body();
    boolean sameBody =
        body == null || body.isNull() ? sent == null : sent != null && content(sent).equals(body);
    return masked.method().equals(method) && target(masked.uri()).equals(target) && sameBody;
  }

  TransportAnswer answer() {
    return TransportAnswer.of(
        status, HttpHeaders.of(answerHeaders, (n, v) -> true), bytes(answerBody));
  }

  static void write(Path file, List<Recording> exchanges) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(exchanges) + "\n");
  }

  static List<Recording> read(Path file) throws IOException {
    try {
      return new ArrayList<>(List.of(JSON.readValue(Files.readString(file), Recording[].class)));
    } catch (JacksonException noRecording) {
      throw new IOException(file + " holds no recording: " + noRecording.getOriginalMessage());
    }
  }

  @Override
  public String toString() {
    return method + " " + target;
  }

  private static String target(URI uri) {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static JsonNode content(byte[] body) {
    ObjectNode content = JSON.createObjectNode();
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException binary) {
      return content.put("base64", Base64.getEncoder().encodeToString(body));
    }
    try {
      JsonNode tree = JSON.readTree(text);
      boolean shortest = !text.isEmpty() && tree.toString().equals(text);
      return shortest ? content.set("json", tree) : content.put("text", text);
    } catch (JacksonException | ArithmeticException | NumberFormatException noJson) {
      return content.put("text", text);
    }
  }

  private static byte[] bytes(JsonNode content) {
    if (content.has("base64")) {
      return Base64.getDecoder().decode(content.get("base64").asString());
    }
    String text =
        content.has("json") ? content.get("json").toString() : content.path("text").asString("");
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

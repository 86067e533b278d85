package org.processcontracts.gate.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.compat.Witness;
import org.processcontracts.gate.contract.Reply;
import org.processcontracts.gate.contract.Request;
import tools.jackson.databind.JsonNode;

/** A witness as it would look on the wire; texts that only their length makes a witness are cut. */
final class WitnessText {

  private static final int MAX_TEXT = 100;
  private static final int MAX_BODY = 1_000;

  private WitnessText() {}

  static String of(Witness witness) {
    if (witness instanceof Witness.Asked asked) {
      return request(asked);
    }
    if (witness instanceof Witness.Answered answered) {
      return reply(answered.reply());
    }
    throw new IllegalArgumentException("unknown: " + witness);
  }

  private static String request(Witness.Asked asked) {
    String path = asked.path();
    for (Map.Entry<Request.Key, String> each : asked.request().parameters().entrySet()) {
      if (each.getKey().in().equals("path")) {
        path = path.replace("{" + each.getKey().name() + "}", encoded(each.getValue()));
      }
    }
    String query =
        texts(asked, "query")
            .map(it -> encoded(it.getKey().name()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    String cookies =
        texts(asked, "cookie")
            .map(it -> it.getKey().name() + "=" + cut(it.getValue(), MAX_TEXT))
            .collect(Collectors.joining("; "));
    Stream<String> headers =
        texts(asked, "header").map(it -> header(it.getKey().name(), it.getValue()));
    return asked.method()
        + " "
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + "\n"
        + headers.collect(Collectors.joining())
        + (cookies.isEmpty() ? "" : header("Cookie", cookies))
        + body(asked.mediaType(), asked.request().body());
  }

  private static String reply(Reply reply) {
    String headers =
        reply.headers().entrySet().stream()
            .map(it -> header(it.getKey(), it.getValue()))
            .collect(Collectors.joining());
    String status = reply.status().equals("default") ? "any other status" : reply.status();
    return "HTTP " + status + "\n" + headers + body(reply.mediaType(), reply.body());
  }

  private static String body(String mediaType, @Nullable JsonNode body) {
    String type = mediaType.isEmpty() || body == null ? "" : header("Content-Type", mediaType);
    return body == null ? type : type + "\n" + cut(body.toString(), MAX_BODY);
  }

  private static Stream<Map.Entry<Request.Key, String>> texts(Witness.Asked asked, String in) {
    return asked.request().parameters().entrySet().stream()
        .filter(it -> it.getKey().in().equals(in));
  }

  private static String header(String name, String text) {
    return name + ": " + cut(text, MAX_TEXT) + "\n";
  }

  private static String encoded(String text) {
    return cut(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"), MAX_TEXT);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "… (" + text.codePointCount(0, text.length()) + " characters)";
  }
}

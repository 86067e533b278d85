package org.processcontracts.tests.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.kit.wire.Json.differences;

import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.tests.scenario.Relay.Seen;

/** Holds what a client sent against the request that it was asked to send. */
final class SentRequests {

  private SentRequests() {}

  static void assertSent(Operation operation, Request wanted, Seen seen) {
    assertThat(seen.method()).isEqualTo(operation.method());
    assertThat(segments(seen.target().getRawPath())).isEqualTo(segments(operation, wanted));
    assertThat(query(seen.target().getRawQuery())).isEqualTo(texts(wanted, "query"));
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    seen.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    assertThat(headers).containsAllEntriesOf(texts(wanted, "header"));
    if (wanted.body() == null) {
      assertThat(seen.body()).isEmpty();
    } else {
      assertThat(headers.get("Content-Type").toLowerCase(Locale.ROOT))
          .startsWith(operation.requestBody().content().mediaType());
      assertThat(differences(wanted.body().toString(), new String(seen.body(), UTF_8))).isEmpty();
    }
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/")).stream().map(SentRequests::decode).toList();
  }

  private static List<String> segments(Operation operation, Request wanted) {
    return List.of(operation.path().split("/")).stream()
        .map(
            segment ->
                segment.startsWith("{")
                    ? wanted.parameters().get(new Key("path", segment.replaceAll("[{}]", "")))
                    : segment)
        .toList();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new TreeMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.merge(decode(parts[0]), decode(parts[1]), (one, other) -> one + " and " + other);
    }
    return query;
  }

  private static Map<String, String> texts(Request wanted, String in) {
    Map<String, String> texts = new TreeMap<>();
    wanted
        .parameters()
        .forEach(
            (key, text) -> {
              if (key.in().equals(in)) {
                texts.put(key.name(), text);
              }
            });
    return texts;
  }

  /** A plus sign is a plus sign: only a form may mean a blank by it. */
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }
}

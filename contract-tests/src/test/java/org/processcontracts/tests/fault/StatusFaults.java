package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.STATUS;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Another status than the answer has, and failures in another shape. */
final class StatusFaults {

  /** The place of the message in each API's failures. */
  private static final Map<Api, String> MESSAGE =
      Map.of(
          BCS, "/error_msg",
          DADAYUN, "/Message",
          DATASHARE, "/errorMsg",
          EDS, "/error_msg",
          ENOS, "/msg");

  private static final String TRACE =
      "java.lang.NullPointerException\n\tat org.shop.Orders.find(Orders.java:42)"
          + "\n\tat java.base/java.lang.Thread.run(Thread.java:840)";

  private StatusFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
            Stream.of(Api.values()).flatMap(StatusFaults::ofEach),
            Stream.of(Api.values()).flatMap(StatusFaults::shapes),
            own())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> ofEach(Api api) {
    return Stream.of(
        status(api, 200, 201),
        status(api, 200, 206),
        status(api, 200, 400),
        status(api, 400, 200),
        status(api, 400, 422),
        status(api, 400, 500),
        status(api, 404, 400),
        status(api, 404, 500),
        status(api, 405, 404),
        fault(api, "200 without a body", it -> it.status() == 200 ? it.body(new byte[0]) : it));
  }

  private static Fault empty(Api api) {
    return fault(
        api,
        "204 for a list of nothing",
        it -> it.lists(api) && it.items(api).isEmpty() ? it.status(204).body(new byte[0]) : it);
  }

  private static Stream<Fault> own() {
    return Stream.of(
        empty(BCS),
        empty(DADAYUN),
        empty(DATASHARE),
        empty(ENOS),
        status(DATASHARE, 415, 500),
        status(ENOS, 415, 500),
        status(BCS, 401, 403),
        status(BCS, 401, 400),
        status(BCS, 403, 401),
        status(BCS, 403, 404),
        status(BCS, 401, 200),
        status(DADAYUN, 401, 403),
        status(DADAYUN, 401, 302),
        status(DATASHARE, 401, 200),
        status(EDS, 401, 400),
        status(EDS, 401, 403),
        fault(ENOS, "403 without privilege", it -> coded(it, "62103") ? it.status(403) : it),
        fault(
            ENOS,
            "400 for a user of another organization",
            it -> coded(it, "62101") ? it.status(400) : it),
        code(ENOS, "62101", "62103"),
        code(ENOS, "62102", "400"),
        code(ENOS, "0", "200"),
        code(EDS, "EDS.00021905", "EDS.00011016"),
        code(EDS, "EDS.00011016", "EDS.00021905"),
        code(EDS, "EDS.00011001", "EDS.00011016"),
        code(EDS, "EDS.00011003", "EDS.00011015"),
        emptyMessage(BCS),
        emptyMessage(EDS),
        emptyMessage(ENOS),
        code(BCS, "BCS.4010401", "BCS.4030403"),
        code(BCS, "BCS.4040404", "404"),
        quote(BCS, "query/blockchain_id"),
        quote(BCS, "query/operation_id"),
        quote(DADAYUN, "query/filter"),
        quote(ENOS, "body/expression"),
        quote(ENOS, "query/userId"),
        quote(DATASHARE, "body/creatorDID"),
        quote(EDS, "path/connector_id"),
        fails(BCS, "query/blockchain_id", "\u0000"),
        fails(ENOS, "body/expression", "\u0000"),
        fails(ENOS, "body/expression", "\\"),
        fails(DADAYUN, "query/filter", "\ud83d\ude00"),
        fails(DATASHARE, "body/channelID", "中"));
  }

  /** A failure that is worded by what stands before the application. */
  private static Stream<Fault> shapes(Api api) {
    return Stream.of(
        shape(
            api,
            "of a framework",
            it ->
                "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"status\":%d,\"error\":\"Bad Request\",\"path\":\"/\"}"
                    .formatted(it)),
        shape(
            api,
            "of RFC 9457",
            it ->
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":%d}".formatted(it)),
        shape(api, "of a page", it -> "<html><body>%d</body></html>".formatted(it)),
        shape(api, "of nothing", it -> ""),
        shape(api, "of an object without members", it -> "{}"),
        shape(api, "of null", it -> "null"),
        failure(
            api, "the message lost", it -> it.each(message(api), old -> MissingNode.getInstance())),
        failure(
            api,
            "the message a stack trace",
            it -> it.each(message(api), old -> StringNode.valueOf(TRACE))),
        failure(
            api,
            "the message a list",
            it -> it.each(message(api), old -> JsonNodeFactory.instance.arrayNode().add(old))));
  }

  private static String message(Api api) {
    return MESSAGE.getOrDefault(api, "");
  }

  private static Fault fault(Api api, String name, UnaryOperator<Answered> change) {
    return Fault.answered(api, STATUS, name, change);
  }

  /** Of refusals, on whatever path and by whatever method. */
  private static Fault failure(Api api, String name, UnaryOperator<Answered> change) {
    return new Fault(
        api,
        STATUS,
        "failure, " + name,
        (sent, server) -> {
          Answered answer = server.answer(sent);
          return (answer.status() >= 400 ? change.apply(answer) : answer).bytes();
        });
  }

  /** Two of the contracts take an empty one. */
  private static Fault emptyMessage(Api api) {
    return failure(
        api, "the message empty", it -> it.each(message(api), old -> StringNode.valueOf("")));
  }

  private interface Body {
    String of(int status);
  }

  private static Fault shape(Api api, String name, Body body) {
    return failure(
        api,
        "in the shape " + name,
        it -> it.bodiless() ? it : it.body(body.of(it.status()).getBytes(UTF_8)));
  }

  private static Fault status(Api api, int from, int to) {
    return new Fault(
        api,
        STATUS,
        to + " for " + from,
        (sent, server) -> server.answer(sent).status(from, to).bytes());
  }

  private static Fault code(Api api, String from, String to) {
    return new Fault(
        api,
        STATUS,
        "code " + to + " for " + from,
        (sent, server) -> {
          Answered answer = server.answer(sent);
          String place = code(api);
          return (coded(answer, from) ? answer.each(place, old -> other(old, to)) : answer).bytes();
        });
  }

  private static JsonNode other(JsonNode code, String to) {
    return code.isNumber() ? IntNode.valueOf(Integer.parseInt(to)) : StringNode.valueOf(to);
  }

  private static String code(Api api) {
    return api == ENOS ? "/code" : "/error_code";
  }

  private static boolean coded(Answered answer, String code) {
    JsonNode json = answer.json();
    return json.at("/code").asString("").equals(code)
        || json.at("/error_code").asString("").equals(code);
  }

  /** A text that ends a text in SQL. */
  private static Fault quote(Api api, String place) {
    return fails(api, place, "'");
  }

  private static Fault fails(Api api, String place, String part) {
    return Fault.of(
        api,
        STATUS,
        "500 for %s in %s".formatted(named(part), place),
        (sent, server) -> {
          Answered answer = server.answer(sent);
          return contains(sent.text(place), part) ? broken(api, answer) : answer;
        });
  }

  private static String named(String part) {
    return part.codePoints().mapToObj(Character::getName).findFirst().orElse("");
  }

  private static boolean contains(@Nullable String text, String part) {
    return text != null && text.contains(part);
  }

  private static Answered broken(Api api, Answered answer) {
    String body =
        switch (api) {
          case BCS -> "{\"error_code\":\"BCS.5000500\",\"error_msg\":\"Internal Server Error\"}";
          case DADAYUN -> "{\"Code\":\"InternalError\",\"Message\":\"\"}";
          case DATASHARE -> "{\"errorCode\":\"BCS.5002046\",\"errorMsg\":\"failed\"}";
          case EDS ->
              "{\"data\":null,\"total\":0,\"error_code\":\"EDS.00000500\",\"error_msg\":\"failed\"}";
          case ENOS -> "{\"code\":62109,\"msg\":\"internal error\"}";
        };
    // The failures of this API come with the status of a success.
    return answer.status(api == ENOS ? 200 : 500).body(body.getBytes(UTF_8));
  }
}

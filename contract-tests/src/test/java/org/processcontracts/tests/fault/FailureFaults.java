package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.FAILURE;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.processcontracts.kit.wire.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Failures that are told otherwise, and those that should not be. */
final class FailureFaults {

  /** The place of the message in each API's failures. */
  private static final Map<Api, String> MESSAGE =
      Map.of(
          BCS, "/error_msg",
          DADAYUN, "/Message",
          DATASHARE, "/errorMsg",
          EDS, "/error_msg",
          ENOS, "/msg");

  private static final Map<Api, String> BODY =
      Map.of(
          BCS, "{'error_code':'BCS.5000500','error_msg':'Internal Server Error'}",
          DADAYUN, "{'Code':'InternalError','Message':'failed'}",
          DATASHARE, "{'errorCode':'BCS.5002046','errorMsg':'failed'}",
          EDS, "{'data':null,'total':0,'error_code':'EDS.00000500','error_msg':'failed'}",
          ENOS, "{'code':62109,'msg':'internal error'}");

  private static final String BEYOND_16_BITS = "[^\\x{0}-\\x{ffff}]";

  private static final String TRACE =
      "java.lang.NullPointerException\n\tat org.shop.Orders.find(Orders.java:42)"
          + "\n\tat java.base/java.lang.Thread.run(Thread.java:840)";

  private FailureFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
            Stream.of(Api.values()).flatMap(FailureFaults::shapes),
            Stream.of(BCS, EDS, ENOS).map(FailureFaults::empty),
            codes(),
            needless())
        .flatMap(faults -> faults);
  }

  /** As what stands before the application words them. */
  private static Stream<Fault> shapes(Api api) {
    return Stream.of(
        shape(api, "of a framework", "{'timestamp':'2026-01-01','status':400,'path':'/'}"),
        shape(api, "of RFC 9457", "{'type':'about:blank','title':'Bad Request','status':400}"),
        shape(api, "of a page", "<html><body>400</body></html>"),
        shape(api, "of nothing", ""),
        shape(api, "of an object without members", "{}"),
        shape(api, "of null", "null"),
        shape(api, "of another API", body(api == EDS ? BCS : EDS)),
        message(api, "lost", Values::lost),
        message(api, "in a list", Values::inList),
        message(api, "a stack trace", Values.text(it -> TRACE)));
  }

  /** The other two contracts take an empty one. */
  private static Fault empty(Api api) {
    return message(api, "empty", Values.text(it -> ""));
  }

  private static Stream<Fault> codes() {
    return Stream.of(
        code(ENOS, "62101", "62103"),
        code(ENOS, "62102", "400"),
        code(ENOS, "0", "200"),
        code(EDS, "EDS.00021905", "EDS.00011016"),
        code(EDS, "EDS.00011016", "EDS.00021905"),
        code(EDS, "EDS.00011001", "EDS.00011016"),
        code(EDS, "EDS.00011003", "EDS.00011015"),
        code(BCS, "BCS.4010401", "BCS.4030403"),
        code(BCS, "BCS.4040404", "404"));
  }

  /** At texts that end a text in SQL, or that a database or a driver does not take. */
  private static Stream<Fault> needless() {
    return Stream.of(
        fails(BCS, "query/blockchain_id", "a quote", "'"),
        fails(BCS, "query/operation_id", "a quote", "'"),
        fails(DADAYUN, "query/filter", "a quote", "'"),
        fails(ENOS, "body/expression", "a quote", "'"),
        fails(ENOS, "query/userId", "a quote", "'"),
        fails(ENOS, "body/owner", "a quote", "'"),
        fails(ENOS, "body/status", "a comma", ","),
        fails(DATASHARE, "body/creatorDID", "a quote", "'"),
        fails(EDS, "path/connector_id", "a quote", "'"),
        fails(BCS, "query/blockchain_id", "NUL", "\\x00"),
        fails(ENOS, "body/expression", "NUL", "\\x00"),
        fails(ENOS, "body/expression", "a backslash", "\\\\"),
        fails(ENOS, "body/expression", "an emoji", BEYOND_16_BITS),
        fails(DADAYUN, "query/filter", "an emoji", BEYOND_16_BITS),
        fails(DATASHARE, "body/channelID", "Chinese", "\\p{IsHan}"));
  }

  private static Fault shape(Api api, String name, String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(UTF_8);
    return answered(
        api,
        "in the shape " + name,
        it -> it.status() >= 400 && !it.bodiless(),
        it -> it.body(bytes));
  }

  private static Fault message(Api api, String name, UnaryOperator<JsonNode> change) {
    return answered(
        api,
        "message " + name,
        it -> it.status() >= 400,
        it -> it.each(MESSAGE.getOrDefault(api, ""), change));
  }

  private static Fault code(Api api, String from, String to) {
    UnaryOperator<JsonNode> change =
        old -> old.isNumber() ? IntNode.valueOf(Integer.parseInt(to)) : StringNode.valueOf(to);
    return answered(
        api,
        "code " + to + " for " + from,
        it -> coded(it, from),
        it -> it.each(api == ENOS ? "/code" : "/error_code", change));
  }

  /** On whatever path and by whatever method. */
  private static Fault answered(
      Api api, String name, Predicate<Answered> when, UnaryOperator<Answered> change) {
    return new Fault(
        api,
        FAILURE,
        name,
        (sent, server) -> {
          Answered answer = server.answer(sent);
          return (when.test(answer) ? change.apply(answer) : answer).bytes();
        });
  }

  private static Fault fails(Api api, String place, String name, String characters) {
    Pattern pattern = Pattern.compile(characters);
    return Fault.of(
        api,
        FAILURE,
        "at %s in %s".formatted(name, place),
        (sent, server) -> {
          Answered right = server.answer(sent);
          boolean has = pattern.matcher(sent.at(place).asString("")).find();
          // The failures of this API come with the status of a success.
          return has ? failed(api, api == ENOS ? 200 : 500) : right;
        });
  }

  private static String body(Api api) {
    return BODY.getOrDefault(api, "");
  }

  static boolean coded(Answered answer, String code) {
    JsonNode json = answer.json();
    return json.at("/code").asString("").equals(code)
        || json.at("/error_code").asString("").equals(code);
  }

  /** A failure in the shape of an API. */
  static Answered failed(Api api, int status) {
    return new Answered(
        status,
        List.of(new Header("Content-Type", "application/json")),
        body(api).replace('\'', '"').getBytes(UTF_8),
        false);
  }
}

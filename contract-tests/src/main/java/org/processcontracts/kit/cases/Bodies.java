package org.processcontracts.kit.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Request;

/** A body that is no JSON is refused; one that readers of JSON read differently is answered. */
public final class Bodies implements CaseSource {

  /** The group of bodies that are no JSON. */
  public static final String MALFORMED = "malformed";

  /** The group of bodies that a server may take or refuse. */
  public static final String DOUBTFUL = "doubtful";

  /** Name of the case whose bytes are no UTF-8. */
  public static final String NOT_UTF8 = "not UTF-8";

  /** Name of the case that begins with a byte order mark. */
  public static final String BYTE_ORDER_MARK = "byte order mark";

  private static final int DEPTH = 10_000;
  private static final int BLANKS = 1 << 20;

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    if (operation.requestBody() == null) {
      return Stream.empty();
    }
    Call call = Call.of(operation, target.documented(contract, operation, ""), Expected.answer());
    Request documented = call.wire();
    Expected refused = Expected.status(target.refusal(operation));
    return Stream.concat(
        malformed(documented.text()).entrySet().stream()
            .map(
                body ->
                    of(operation, MALFORMED, body.getKey(), documented, body.getValue(), refused)),
        doubtful(documented.text()).entrySet().stream()
            .map(
                body ->
                    of(
                        operation,
                        DOUBTFUL,
                        body.getKey(),
                        documented,
                        utf8(body.getValue()),
                        Expected.answer())));
  }

  private static Case of(
      Operation operation,
      String group,
      String name,
      Request documented,
      byte[] body,
      Expected expected) {
    Request sent = documented.body(body);
    return new Case(
        operation,
        group,
        name,
        operation.requestBody().content().pointer(),
        null,
        session -> session.expect(session.send(operation, sent), expected));
  }

  private static Map<String, byte[]> malformed(String json) {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    bodies.put("blank", utf8(" "));
    bodies.put("bare text", utf8("text"));
    bodies.put("truncated", utf8(json.substring(0, json.length() - 1)));
    bodies.put("trailing comma", utf8(json.substring(0, json.length() - 1) + ",}"));
    bodies.put("two values", utf8(json + json));
    bodies.put("comment", utf8("/* text */" + json));
    bodies.put("single quotes", utf8(json.replaceFirst(":\"([^\"]*)\"", ":'$1'")));
    bodies.put("NaN", utf8(json.replaceFirst(":(\"[^\"]*\"|[0-9]+)", ":NaN")));
    bodies.put(NOT_UTF8, json.replaceFirst(":\"", ":\"\u00ff").getBytes(ISO_8859_1));
    bodies.put("deeply nested", utf8("[".repeat(DEPTH) + "]".repeat(DEPTH)));
    bodies.values().removeIf(body -> Arrays.equals(body, utf8(json)));
    return bodies;
  }

  /** A contract says nothing of them, so a server may take or refuse them. */
  private static Map<String, String> doubtful(String json) {
    Map<String, String> bodies = new LinkedHashMap<>();
    String member = json.substring(1).replaceFirst("(:(\"[^\"]*\"|[0-9]+)).*", "$1");
    bodies.put("a member twice", "{" + member + "," + json.substring(1));
    bodies.put(BYTE_ORDER_MARK, "\ufeff" + json);
    bodies.put("integers with a fraction", json.replaceAll(":([0-9]+)(?=[,}])", ":$1.0"));
    bodies.put("integers with an exponent", json.replaceAll(":([0-9]+)(?=[,}])", ":$1e0"));
    bodies.put("1 MB of blanks", json + " ".repeat(BLANKS));
    bodies.values().removeIf(json::equals);
    return bodies;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}

package org.processcontracts.kit.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Header;
import org.processcontracts.kit.wire.Request;

/** The same request in other bytes gets the same answer. */
public final class Spellings implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "spelling";

  /** Stands for a value; nothing of it is escaped in a URL. */
  private static final String MARK = "-.mark.-";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    var documented = target.documented(contract, operation, "");
    Request plain = wire(operation, documented);
    List<Case> cases = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      Key key = Key.of(parameter);
      String text = documented.parameters().get(key);
      String at = "/%s/%s ".formatted(parameter.in(), parameter.name());
      if (text != null && parameter.in().matches("path|query")) {
        Request marked = wire(operation, documented.with(key, MARK));
        cases.add(
            of(operation, parameter.pointer(), at + "escaped", plain, put(marked, escaped(text))));
        if (parameter.in().equals("query") && !contract.resolve(parameter.schema()).has("enum")) {
          cases.add(
              of(
                  operation,
                  parameter.pointer(),
                  at + "with a plus for a blank",
                  put(marked, escaped(text + " ")),
                  put(marked, escaped(text) + "+")));
        }
      }
    }
    if (operation.parameters().stream().anyMatch(it -> it.in().equals("header"))) {
      Request lower = Request.of(plain.method(), plain.target());
      for (Header header : plain.headers()) {
        lower = lower.header(header.name().toLowerCase(Locale.ROOT), header.value());
      }
      cases.add(of(operation, operation.pointer(), "header names in lower case", plain, lower));
    }
    if (documented.body() != null) {
      JsonSpellings.of(documented.body())
          .forEach(
              (name, body) ->
                  cases.add(
                      of(
                          operation,
                          operation.requestBody().content().pointer(),
                          name,
                          plain,
                          plain.body(body.getBytes(UTF_8)))));
      Request untyped = plain.without("Content-Type");
      for (String type : List.of("APPLICATION/JSON", "application/json; charset=utf-8")) {
        cases.add(
            of(
                operation,
                operation.requestBody().content().pointer(),
                "Content-Type " + type,
                plain,
                untyped.header("Content-Type", type)));
      }
    }
    return cases.stream();
  }

  private static Case of(
      Operation operation, String promise, String name, Request plain, Request other) {
    return new Case(
        operation, GROUP, name, promise, null, new SameAnswer(operation, promise, plain, other));
  }

  private static Request wire(
      Operation operation, org.processcontracts.gate.contract.Request request) {
    return Call.of(operation, request, Expected.answer()).wire();
  }

  private static Request put(Request marked, String text) {
    return marked.at(marked.method(), marked.target().replace(MARK, text));
  }

  /** Every byte of a text as in a URL, with small letters. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      escaped.append("%%%02x".formatted(b));
    }
    return escaped.toString();
  }
}

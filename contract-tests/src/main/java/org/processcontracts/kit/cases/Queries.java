package org.processcontracts.kit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.Target;

/**
 * Parameters that are repeated, empty, unknown or named in another case. Where the contract says
 * nothing of them, a server may take or refuse them.
 */
public final class Queries implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "query";

  /** Ends the name of a case whose parameter is named in another case. */
  public static final String OTHER_CASE = "in another case";

  /** Ends the name of a case whose parameter is empty where the contract does not allow it. */
  public static final String NOT_EMPTY = "empty, against its schema";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    Request documented = target.documented(contract, operation, "");
    org.processcontracts.kit.wire.Request plain =
        Call.of(operation, documented, Expected.answer()).wire();
    RequestValidator validator = new RequestValidator(contract);
    Expected refused = Expected.status(target.refusal(operation));
    List<Case> cases = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      Key key = Key.of(parameter);
      String text = documented.parameters().get(key);
      String at = "/%s/%s ".formatted(parameter.in(), parameter.name());
      if (text != null && parameter.in().equals("query")) {
        String pair = pair(plain.target(), parameter.name());
        String more = plain.target() + "&" + pair;
        String renamed = plain.target().replace(pair, otherCase(parameter.name(), pair));
        Expected absent = parameter.required() ? refused : Expected.answer();
        cases.add(of(operation, parameter, at + "twice", at(plain, more), Expected.answer()));
        cases.add(
            of(
                operation,
                parameter,
                at + "with two values",
                at(plain, more + "x"),
                Expected.answer()));
        cases.add(of(operation, parameter, at + OTHER_CASE, at(plain, renamed), absent));
        if (!contract.resolve(parameter.schema()).has("enum")) {
          Request empty = documented.with(key, "");
          boolean taken = validator.validate(operation, empty).isEmpty();
          Call call = Call.of(operation, empty, taken ? Expected.answer() : refused);
          String name = at + (taken ? "empty" : NOT_EMPTY);
          cases.add(of(operation, parameter, name, empty, call));
        }
      } else if (text != null && parameter.in().equals("header")) {
        cases.add(
            of(
                operation,
                parameter,
                at + "twice",
                plain.header(parameter.name(), text),
                Expected.answer()));
        cases.add(
            of(
                operation,
                parameter,
                at + "with two values",
                plain.header(parameter.name(), text + "x"),
                Expected.answer()));
      }
    }
    String unknown = (plain.target().contains("?") ? "&" : "?") + "unexpectedParameter=x";
    cases.add(
        new Case(
            operation,
            GROUP,
            "unknown parameter",
            operation.pointer(),
            null,
            session ->
                session.expect(
                    session.send(operation, at(plain, plain.target() + unknown)),
                    Expected.answer())));
    return cases.stream();
  }

  private static String pair(String target, String name) {
    return Stream.of(target.split("[?&]"))
        .filter(pair -> pair.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private static String otherCase(String name, String pair) {
    String upper = name.toUpperCase(Locale.ROOT);
    String other = upper.equals(name) ? name.toLowerCase(Locale.ROOT) : upper;
    return other + pair.substring(name.length());
  }

  private static org.processcontracts.kit.wire.Request at(
      org.processcontracts.kit.wire.Request request, String target) {
    return request.at(request.method(), target);
  }

  private static Case of(
      Operation operation,
      Parameter parameter,
      String name,
      org.processcontracts.kit.wire.Request sent,
      Expected expected) {
    return new Case(
        operation,
        GROUP,
        name,
        parameter.pointer(),
        null,
        session -> session.expect(session.send(operation, sent), expected));
  }

  private static Case of(
      Operation operation, Parameter parameter, String name, @Nullable Request request, Call call) {
    return new Case(
        operation, GROUP, name, parameter.pointer(), request, session -> session.expect(call));
  }
}

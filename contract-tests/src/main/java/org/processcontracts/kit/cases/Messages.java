package org.processcontracts.kit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Request;

/** What is wrong with a message as a whole is told in the documented shape. */
public final class Messages implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "message";

  /** Methods that change nothing by their definition. */
  private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

  private static final int LONG_HEADER = 100_000;

  /** Of a longer request line a server may not even know the path. */
  private static final int LONG_QUERY = 30_000;

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    Request documented =
        Call.of(operation, target.documented(contract, operation, ""), Expected.answer()).wire();
    List<Case> cases = new ArrayList<>();
    METHODS.stream()
        .filter(method -> contract.at(at(operation, method)).isMissingNode())
        .forEach(method -> cases.add(method(operation, documented, method)));
    if (operation.requestBody() != null) {
      String promise = operation.requestBody().content().pointer();
      Request untyped = documented.without("Content-Type");
      for (String type : List.of("text/plain", "application/xml")) {
        cases.add(
            of(
                operation,
                "Content-Type " + type,
                promise,
                untyped.header("Content-Type", type),
                Expected.status(415, 400)));
      }
      cases.add(of(operation, "no Content-Type", promise, untyped, Expected.answer()));
    }
    String path = documented.target().replaceFirst("\\?.*", "");
    // Whatever is there, it is only read.
    Request read = documented.without("Content-Type").body(new byte[0]);
    Expected nothing = Expected.status(404);
    cases.add(of(operation, "path below", "/paths", read.at("GET", path + "/x"), nothing));
    cases.add(
        of(operation, "path beside", "/paths", read.at("GET", beside(operation, path)), nothing));
    cases.add(
        of(
            operation,
            "Accept application/xml",
            operation.pointer() + "/responses",
            documented.header("Accept", "application/xml"),
            Expected.answer()));
    cases.add(
        of(
            operation,
            "a query of 30,000 characters",
            operation.pointer(),
            documented.at(operation.method(), path + "?x=" + "x".repeat(LONG_QUERY)),
            Expected.answer()));
    cases.add(
        of(
            operation,
            "a header of 100,000 characters",
            operation.pointer(),
            documented.header("X-Long", "x".repeat(LONG_HEADER)),
            Expected.answer()));
    return cases.stream();
  }

  private static String at(Operation operation, String method) {
    return operation.pointer().replaceFirst("[^/]*$", method.toLowerCase(Locale.ROOT));
  }

  /** The path with another last segment of those that the contract names. */
  private static String beside(Operation operation, String path) {
    String[] template = operation.path().split("/");
    String[] segments = path.split("/");
    for (int i = template.length - 1; i > 0; i--) {
      if (!template[i].startsWith("{")) {
        segments[i] += "x";
        break;
      }
    }
    return String.join("/", segments);
  }

  private static Case method(Operation operation, Request documented, String method) {
    Request sent = documented.at(method, documented.target());
    return new Case(
        operation,
        GROUP,
        "method " + method,
        operation.pointer(),
        null,
        session -> {
          Exchange exchange = session.send(operation, sent);
          session.expect(exchange, Expected.status(405));
          allowed(session, operation, exchange);
        });
  }

  private static void allowed(Session session, Operation operation, Exchange exchange) {
    List<String> allow = exchange.headers("Allow");
    boolean told =
        allow.stream()
            .flatMap(header -> Stream.of(header.split(",")))
            .anyMatch(method -> method.strip().equals(operation.method()));
    if (!told) {
      session.broken(
          operation.pointer(),
          "header Allow with " + operation.method(),
          allow.isEmpty() ? "none" : String.join(", ", allow),
          exchange);
    }
  }

  private static Case of(
      Operation operation, String name, String promise, Request sent, Expected expected) {
    return new Case(
        operation,
        GROUP,
        name,
        promise,
        null,
        session -> session.expect(session.send(operation, sent), expected));
  }
}

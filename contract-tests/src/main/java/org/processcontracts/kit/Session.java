package org.processcontracts.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Json.Difference;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.TimeOverException;
import org.processcontracts.kit.wire.Wire;
import tools.jackson.core.JacksonException;

/** One run of one case: what it sends, and what it finds. Every answer is held to the contract. */
public final class Session {

  /** More differences have a common cause, which these tell. */
  private static final int SHOWN = 10;

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Contract contract;
  private final Target target;
  private final Case tried;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private Wire wire;

  private Session(Contract contract, Target target, Case tried) {
    this.contract = contract;
    this.target = target;
    this.tried = tried;
    this.wire = target.wire(contract.api());
  }

  /**
   * Runs a case on a target.
   *
   * @throws TimeOverException if it could not go on, and has found nothing before
   */
  public static Result run(Contract contract, Target target, Case tried) {
    Session session = new Session(contract, target, tried);
    try {
      tried.trial().run(session);
    } catch (NotAskedException e) {
      // What was found before stays found.
      if (session.findings.isEmpty()) {
        return session.result(Result.Outcome.NOT_ASKED, String.valueOf(e.getMessage()));
      }
    } catch (TimeOverException e) {
      if (session.findings.isEmpty()) {
        throw e;
      }
    } catch (IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | JacksonException e) {
      // An answer that cannot be read does not end the run.
      session.findings.add(
          new Finding(
              Finding.Kind.BROKEN,
              tried.promise(),
              "an answer that can be read",
              String.valueOf(e.getMessage()),
              session.exchanges.isEmpty()
                  ? null
                  : session.exchanges.get(session.exchanges.size() - 1)));
    } catch (UncheckedIOException e) {
      session.findings.add(
          new Finding(
              Finding.Kind.BROKEN,
              tried.promise(),
              "an answer",
              String.valueOf(e.getMessage()),
              null));
    }
    return session.judged();
  }

  private Result judged() {
    Departure known =
        target.departures().stream()
            .filter(departure -> departure.applies().test(tried))
            .findFirst()
            .orElse(null);
    if (known == null) {
      return result(findings.isEmpty() ? Result.Outcome.KEPT : Result.Outcome.BROKEN, "");
    }
    if (findings.isEmpty()) {
      String gone = known.name() + " is no longer so: take it out of the known departures";
      broken(tried.promise(), known.why(), gone);
      return result(Result.Outcome.BROKEN, "");
    }
    return result(Result.Outcome.KNOWN, known.name() + ": " + known.why());
  }

  private Result result(Result.Outcome outcome, String reason) {
    List<Finding> told = findings.stream().map(this::masked).toList();
    return new Result(tried, outcome, reason, told, exchanges);
  }

  /** A server may answer with a secret where nobody expects one. */
  private Finding masked(Finding finding) {
    return new Finding(
        finding.kind(),
        finding.promise(),
        wire.masked(finding.expected()),
        wire.masked(finding.seen()),
        finding.exchange());
  }

  /** The contract that is tried. */
  public Contract contract() {
    return contract;
  }

  /** The server on which it is tried. */
  public Target target() {
    return target;
  }

  /** What was made of a value is masked in all that this session tells, if the value itself is. */
  public void hide(String value, String made) {
    if (!wire.masked(value).equals(value)) {
      wire = wire.masking(List.of(made));
    }
  }

  /**
   * Sends a request; the answer has to be one that the operation declares.
   *
   * @throws NotAskedException if it might change something on a server that is only read
   */
  public Exchange send(Operation operation, Request request) {
    spare(operation, request.method(), request.target());
    return judged(operation, wire.send(request));
  }

  /**
   * Sends these bytes as they are; the answer has to be one that the operation declares.
   *
   * @throws NotAskedException if it might change something on a server that is only read
   */
  public Exchange sendRaw(Operation operation, byte[] message) {
    String[] first = new String(message, UTF_8).split("\\s", 3);
    spare(operation, first[0], first.length > 1 ? first[1] : "");
    return judged(operation, wire.sendRaw(message));
  }

  /** Who knows what a server does at a place that its contract does not have. */
  private void spare(Operation sent, String method, String requestTarget) {
    Operation promised = contract.operation(sent.operationId());
    String place =
        Stream.of(promised.path().split("\\{[^}]*}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/?]*", "", "(\\?.*)?"));
    boolean known = method.equals(promised.method()) && requestTarget.matches(place);
    if (!known && !SAFE.contains(method) && !target.mayChange()) {
      throw new NotAskedException(method + " where the contract has none might change something");
    }
  }

  private Exchange judged(Operation operation, Exchange exchange) {
    exchanges.add(exchange);
    if (exchange.status() == 429 && wire.isPaced()) {
      throw new NotAskedException("the server answers 429 again and again: ask it more slowly");
    }
    List<Finding> found = new Answers(contract).findings(operation, exchange);
    findings.addAll(found.subList(0, Math.min(SHOWN, found.size())));
    if (found.size() > SHOWN) {
      String more = "%d more in the same answer".formatted(found.size() - SHOWN);
      broken(tried.promise(), "an answer as the contract says", more, exchange);
    }
    return exchange;
  }

  /** Sends what a call tells; the answer has to be the expected one. */
  public Exchange expect(Call call) {
    Exchange exchange = send(call.operation(), call.wire());
    expect(exchange, call.expected());
    return exchange;
  }

  /** Holds an answer to what was expected, beside what the contract says. */
  public void expect(Exchange exchange, Expected expected) {
    if (!expected.holds(exchange.status())) {
      broken(tried.promise(), "status " + expected.told(), exchange.told(), exchange);
    } else if (expected.example() == null) {
      Operation promised = contract.operation(tried.operation().operationId());
      Causes.of(contract)
          .failure(promised, exchange)
          .ifPresent(
              it ->
                  broken(
                      tried.promise(),
                      "an answer that is no failure of the server",
                      "the failure of the example " + it.example().name(),
                      exchange));
    } else {
      List<Difference> differences = differences(exchange, expected);
      for (Difference difference : differences.stream().limit(SHOWN).toList()) {
        broken(
            expected.example().pointer(),
            difference.told() + ", as documented",
            difference.seen(),
            exchange);
      }
    }
  }

  /** A body that cannot be compared is found by the contract already. */
  private static List<Difference> differences(Exchange exchange, Expected expected) {
    try {
      return expected.differences(exchange.text());
    } catch (IllegalStateException | IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Notes a broken promise that an exchange shows. */
  public void broken(String promise, String expected, String seen, Exchange exchange) {
    findings.add(new Finding(Finding.Kind.BROKEN, promise, expected, seen, exchange));
  }

  private void broken(String promise, String expected, String seen) {
    findings.add(new Finding(Finding.Kind.BROKEN, promise, expected, seen, null));
  }
}

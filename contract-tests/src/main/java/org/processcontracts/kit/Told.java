package org.processcontracts.kit;

import java.util.List;
import java.util.function.Function;
import org.processcontracts.gate.report.Visible;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.wire.Exchange;

/**
 * How a case ended, for people: every text is without secrets, harmless to a terminal, and not too
 * long.
 *
 * @param api name of the contract
 * @param operation its operationId
 * @param group what kind of promise was tried
 * @param name unique in the operation and group
 * @param outcome in a word
 * @param reason why it was not asked, or which departure is known; empty otherwise
 * @param promise what was tried
 * @param findings what is wrong
 * @param exchanges what was sent and answered, in order; of a kept promise only the first
 * @param sent how many requests were sent
 * @param millis how long it took
 */
public record Told(
    String api,
    String operation,
    String group,
    String name,
    Outcome outcome,
    String reason,
    Promise promise,
    List<Fault> findings,
    List<Message> exchanges,
    int sent,
    long millis) {

  private static final int LONG = 4_000;
  private static final int SHORT = 400;
  private static final int LINE = 40_000;
  private static final int FEW = 3;

  /**
   * An element of a contract.
   *
   * @param pointer to it
   * @param place its file, line and column
   * @param source document, table and element that it comes from; may be empty
   */
  public record Promise(String pointer, String place, String source) {

    static Promise of(ContractFile file, String pointer) {
      return new Promise(
          line(pointer, SHORT),
          line(file.place(pointer), SHORT),
          line(String.join("; ", file.sources(pointer)), LONG));
    }
  }

  /**
   * One way in which a promise is broken.
   *
   * @param exchange index of the exchange that shows it; -1 if there was no answer
   */
  public record Fault(
      Finding.Kind kind, String expected, String seen, Promise promise, int exchange) {}

  /**
   * A request and the answer to it.
   *
   * @param curl a line that repeats the request
   * @param answer status, headers and body
   */
  public record Message(String curl, String answer) {}

  /** A result as it is told. */
  public static Told of(ContractFile file, Result result, long millis) {
    Case tried = result.tried();
    boolean brief = result.findings().isEmpty();
    List<Exchange> exchanges = result.exchanges();
    List<Fault> faults =
        result.findings().stream()
            .map(
                finding ->
                    new Fault(
                        finding.kind(),
                        line(finding.expected(), LONG),
                        line(finding.seen(), LONG),
                        Promise.of(file, finding.promise()),
                        finding.exchange() == null ? -1 : exchanges.indexOf(finding.exchange())))
            .toList();
    return new Told(
        file.api(),
        tried.operation().operationId(),
        tried.group(),
        Visible.line(tried.name()),
        result.outcome(),
        line(result.reason(), LONG),
        Promise.of(file, tried.promise()),
        faults,
        exchanges.stream()
            .limit(brief ? FEW : Integer.MAX_VALUE)
            .map(brief ? Told::brief : Told::whole)
            .toList(),
        exchanges.size(),
        millis);
  }

  /** A case that was not tried. */
  public static Told notAsked(ContractFile file, Case tried, String reason) {
    return of(file, new Result(tried, Outcome.NOT_ASKED, reason, List.of(), List.of()), 0);
  }

  private static Message whole(Exchange exchange) {
    return message(exchange, LINE, LONG);
  }

  private static Message brief(Exchange exchange) {
    return message(exchange, 2 * SHORT, SHORT);
  }

  private static Message message(Exchange exchange, int request, int answer) {
    Function<String, String> text = it -> Visible.block(cut(it, answer));
    return new Message(line(exchange.curl(), request), text.apply(exchange.answer()));
  }

  private static String line(String text, int longest) {
    return Visible.line(cut(text, longest));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  /** Unique in its API, such as listOpRecord / refused / /query/limit minimum outside: -1. */
  public String title() {
    return "%s / %s / %s".formatted(operation, group, name);
  }
}

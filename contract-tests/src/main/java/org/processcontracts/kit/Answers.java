package org.processcontracts.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Header;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.kit.wire.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Holds what came over the wire against what the contract promises. */
public final class Answers {

  /**
   * A line of a stack trace, as Java, Python and JavaScript write one, be it escaped as in JSON.
   */
  private static final Pattern TRACE =
      Pattern.compile(
          "(?:\\b|\\\\t)at [\\w.$/]+\\([\\w$]+\\.java:\\d+\\)"
              + "|\\bFile \\\\?\"[^\"\\n]{1,300}\\.py\\\\?\", line \\d+"
              + "|\\bat [^()\\n]{1,200}\\([^()\\n]{1,300}\\.[cm]?[jt]s:\\d+:\\d+\\)");

  /** In bytes: of a longer answer the first fault is told, for all of them would take minutes. */
  private static final int LONG = 1_000_000;

  private final Contract contract;

  /** For the operations of one contract. */
  public Answers(Contract contract) {
    this.contract = contract;
  }

  /** What is wrong with an answer; empty if it is one that the operation declares. */
  public List<Finding> findings(Operation operation, Exchange exchange) {
    Response response =
        ReplyValidator.declared(operation, Integer.toString(exchange.status())).orElse(null);
    if (response == null) {
      return List.of(
          broken(
              operation.pointer() + "/responses",
              "a status that the contract lists",
              "status " + exchange.status(),
              exchange));
    }
    List<Finding> findings = new ArrayList<>();
    response.headers().forEach(header -> header(header, exchange, findings));
    body(response, exchange, findings);
    if (exchange.status() >= 400 && TRACE.matcher(new String(exchange.body(), UTF_8)).find()) {
      String promise = response.pointer();
      findings.add(broken(promise, "a failure told without its stack", "a stack trace", exchange));
    }
    return findings;
  }

  private void header(Header header, Exchange exchange, List<Finding> findings) {
    List<String> texts = exchange.headers(header.name());
    if (texts.isEmpty()) {
      if (header.required()) {
        findings.add(broken(header.pointer(), "header " + header.name(), "none", exchange));
      }
      return;
    }
    if (texts.size() > 1) {
      findings.add(
          broken(
              header.pointer(),
              "header %s once".formatted(header.name()),
              texts.size() + " times",
              exchange));
    }
    JsonNode value = new RequestValidator(contract).value(header.schema(), texts.get(0));
    for (Violation violation :
        contract.validator().validate(value, header.schema(), Side.RESPONSE)) {
      findings.add(
          broken(
              violation.schema(),
              "header %s as the contract says".formatted(header.name()),
              violation.message(),
              exchange));
    }
  }

  private void body(Response response, Exchange exchange, List<Finding> findings) {
    if (response.contents().isEmpty()) {
      if (exchange.body().length > 0) {
        findings.add(broken(response.pointer(), "no body", "a body", exchange));
      }
      return;
    }
    Optional<String> type = type(exchange);
    Content content = type.map(it -> ReplyValidator.content(response.contents(), it)).orElse(null);
    if (content == null) {
      findings.add(
          broken(
              response.pointer() + "/content",
              "Content-Type " + response.contents().get(0).mediaType(),
              type.orElse("none"),
              exchange));
      return;
    }
    try {
      JsonNode body = ExactJson.read(exchange.text());
      List<Violation> violations =
          exchange.body().length > LONG
              ? contract.validator().first(body, content.schema(), Side.RESPONSE)
              : contract.validator().validate(body, content.schema(), Side.RESPONSE);
      for (Violation violation : violations) {
        String place = violation.instance().isEmpty() ? "the body" : violation.instance();
        findings.add(
            broken(
                violation.schema(),
                "%s as the contract says (%s)".formatted(place, violation.keyword()),
                violation.message(),
                exchange));
      }
      for (String pointer : Undeclared.in(contract, content.schema(), body)) {
        findings.add(
            new Finding(
                Finding.Kind.DRIFT,
                content.schema(),
                "members that the contract tells of",
                pointer,
                exchange));
      }
    } catch (JacksonException e) {
      findings.add(broken(content.pointer(), "JSON", e.getOriginalMessage(), exchange));
    } catch (IllegalStateException e) {
      String coding = String.join(", ", exchange.headers("Content-Encoding"));
      String seen = coding.isEmpty() ? "other bytes" : coding + ", which nobody asked for";
      findings.add(broken(content.pointer(), "UTF-8", seen, exchange));
    }
  }

  /** Without its parameters. */
  private static Optional<String> type(Exchange exchange) {
    return exchange.headers("Content-Type").stream()
        .findFirst()
        .map(text -> text.replaceFirst(";.*", "").strip());
  }

  private static Finding broken(String promise, String expected, String seen, Exchange exchange) {
    return new Finding(Finding.Kind.BROKEN, promise, expected, seen, exchange);
  }
}

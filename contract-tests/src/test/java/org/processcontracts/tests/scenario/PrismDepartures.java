package org.processcontracts.tests.scenario;

import java.util.List;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.Departure;
import org.processcontracts.kit.cases.Bodies;
import org.processcontracts.kit.cases.Edges;
import org.processcontracts.kit.cases.Messages;
import org.processcontracts.kit.cases.Queries;

/** If one of them is gone, the cases that it names fail: then take it out here. */
final class PrismDepartures {

  static final List<Departure> ALL =
      List.of(
          new Departure(
              "INEXACT_INTEGERS",
              "it knows numbers as doubles only, and refuses an integer beyond 2^53",
              tried ->
                  tried.group().equals(Edges.INSIDE)
                      && tried.promise().endsWith("/format")
                      && String.valueOf(tried.request()).contains("" + Long.MAX_VALUE)),
          new Departure(
              "CONTENT_OF_TEXT",
              "it does not look into a text whose content is JSON; what a pattern sees, it refuses",
              tried -> tried.group().equals(Edges.OUTSIDE) && tried.name().contains("/(content)/")),
          new Departure(
              "EMPTY_IS_ABSENT",
              "it takes an empty query parameter for an absent one",
              tried ->
                  (tried.group().equals(Edges.OUTSIDE) || tried.name().endsWith(Queries.NOT_EMPTY))
                      && hasEmptyQuery(tried)),
          new Departure(
              "NAMES_IN_ANY_CASE",
              "it takes a query parameter whose name is written in another case",
              tried ->
                  tried.group().equals(Queries.GROUP)
                      && tried.name().endsWith(Queries.OTHER_CASE)
                      && tried.operation().parameters().stream()
                          .anyMatch(it -> it.required() && it.pointer().equals(tried.promise()))),
          new Departure(
              "OWN_ERRORS",
              "what it cannot lead to an operation, or not read, it refuses in a shape of its own",
              tried ->
                  tried.group().equals(Messages.GROUP)
                          && tried.name().matches("(method|path|Accept|a header) .*")
                      || tried.group().equals(Bodies.MALFORMED)
                          && !tried.name().equals(Bodies.NOT_UTF8)
                      || tried.group().equals(Bodies.DOUBTFUL)
                          && tried.name().equals(Bodies.BYTE_ORDER_MARK)),
          new Departure(
              "BYTES_OF_TEXT",
              "it reads bytes that are no UTF-8 as some text",
              tried ->
                  tried.group().equals(Bodies.MALFORMED) && tried.name().equals(Bodies.NOT_UTF8)));

  private PrismDepartures() {}

  private static boolean hasEmptyQuery(Case tried) {
    return tried.request() != null
        && tried.operation().parameters().stream()
            .filter(it -> it.in().equals("query") && !it.required())
            .anyMatch(it -> isEmpty(it, tried.request()));
  }

  private static boolean isEmpty(Parameter parameter, Request request) {
    return "".equals(request.parameters().get(Request.Key.of(parameter)));
  }
}

package org.processcontracts.tests.scenario;

import java.util.Arrays;
import java.util.function.BiPredicate;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.tests.prism.PrismTargets;
import org.processcontracts.tests.wire.Wire;

/** Prism, with the departures from a contract that are known of it. */
record PrismTarget(PrismTargets prism) implements MockTarget {

  @Override
  public Wire wire(String api) {
    return Wire.to(prism.of(api).base());
  }

  @Override
  public int status(Operation operation, RequestCase boundary) {
    boolean departs =
        Arrays.stream(Departure.values()).anyMatch(it -> it.applies.test(operation, boundary));
    return boundary.valid() == departs ? refusal(operation) : operation.success();
  }

  /** Where the contract declares no 400, Prism takes 422. */
  private static int refusal(Operation operation) {
    return operation.responses().containsKey("400") ? 400 : 422;
  }

  /** If a departure is gone, the scenarios that it names fail: then take it out here. */
  private enum Departure {
    /** It knows numbers as doubles only, and refuses an integer beyond 2^53. */
    INEXACT_INTEGERS(
        (operation, boundary) ->
            boundary.valid()
                && boundary.keyword().equals("format")
                && boundary.request().toString().contains("" + Long.MAX_VALUE)),

    /** It does not look into a text whose content is JSON; what a pattern sees, it refuses. */
    CONTENT_OF_TEXT(
        (operation, boundary) -> !boundary.valid() && boundary.name().contains("/(content)/")),

    /** It takes an empty query parameter for an absent one. */
    EMPTY_IS_ABSENT(
        (operation, boundary) ->
            !boundary.valid()
                && operation.parameters().stream()
                    .filter(it -> it.in().equals("query") && !it.required())
                    .anyMatch(it -> isEmpty(it, boundary.request())));

    private final BiPredicate<Operation, RequestCase> applies;

    Departure(BiPredicate<Operation, RequestCase> applies) {
      this.applies = applies;
    }

    private static boolean isEmpty(Parameter parameter, Request request) {
      return "".equals(request.parameters().get(Request.Key.of(parameter)));
    }
  }
}

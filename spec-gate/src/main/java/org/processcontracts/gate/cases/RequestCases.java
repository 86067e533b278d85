package org.processcontracts.gate.cases;

import java.util.List;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;

/**
 * The boundary requests of an operation.
 *
 * @param cases in order of the contract
 * @param gaps constraints that lack a case on one side
 */
public record RequestCases(List<RequestCase> cases, List<Gap> gaps) {

  /**
   * Derives the cases from a documented request, which every case changes in one place.
   *
   * @throws IllegalArgumentException if the documented request is not valid
   */
  public static RequestCases derive(Contract contract, Operation operation, Request documented) {
    return new Derivation(contract, operation, documented).run();
  }
}

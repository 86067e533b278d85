package org.processcontracts.kit;

import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;

/** Derives cases from a contract. */
public interface CaseSource {

  /** The cases of one operation, always in the same order. Nothing is sent before one is run. */
  Stream<Case> cases(Contract contract, Operation operation, Target target);
}

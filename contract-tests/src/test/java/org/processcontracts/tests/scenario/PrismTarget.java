package org.processcontracts.tests.scenario;

import java.util.List;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.Departure;
import org.processcontracts.kit.MockTarget;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.prism.PrismTargets;

/** Prism, with the departures from a contract that are known of it. */
record PrismTarget(PrismTargets prism) implements MockTarget {

  @Override
  public Wire wire(String api) {
    return Wire.to(prism.of(api).base());
  }

  /** Where the contract declares no 400, Prism takes 422. */
  @Override
  public int refusal(Operation operation) {
    return operation.responses().containsKey("400") ? 400 : 422;
  }

  @Override
  public List<Departure> departures() {
    return PrismDepartures.ALL;
  }
}

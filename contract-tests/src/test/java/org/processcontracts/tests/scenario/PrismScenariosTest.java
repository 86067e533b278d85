package org.processcontracts.tests.scenario;

import java.net.URI;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.tests.prism.PrismTargets;
import org.processcontracts.tests.prism.UsesPrism;

@UsesPrism
class PrismScenariosTest extends Scenarios {

  private final PrismTargets prism;

  PrismScenariosTest(PrismTargets prism) {
    this.prism = prism;
  }

  @Override
  Target target() {
    return new PrismTarget(prism);
  }

  private record PrismTarget(PrismTargets prism) implements Target {

    @Override
    public URI base(String api) {
      return prism.of(api).base();
    }

    /** Where the contract declares no 400, Prism takes 422. */
    @Override
    public int refusal(Operation operation) {
      return operation.responses().containsKey("400") ? 400 : 422;
    }
  }
}

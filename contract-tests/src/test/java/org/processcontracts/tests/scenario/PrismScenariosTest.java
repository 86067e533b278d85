package org.processcontracts.tests.scenario;

import org.junit.jupiter.api.DisplayName;
import org.processcontracts.kit.Target;
import org.processcontracts.tests.prism.PrismTargets;
import org.processcontracts.tests.prism.UsesPrism;

@UsesPrism
@DisplayName(ScenarioTable.TARGET_TITLE + "Prism")
class PrismScenariosTest extends Scenarios {

  private final Target target;

  PrismScenariosTest(PrismTargets prism) {
    this.target = new PrismTarget(prism);
  }

  @Override
  Target target() {
    return target;
  }
}

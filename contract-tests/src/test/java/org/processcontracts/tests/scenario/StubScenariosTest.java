package org.processcontracts.tests.scenario;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.tests.stub.StubApplication;
import org.processcontracts.tests.stub.StubExtension;
import org.processcontracts.tests.wire.Wire;

@ExtendWith(StubExtension.class)
@DisplayName(ScenarioTable.TARGET_TITLE + "Stub")
class StubScenariosTest extends Scenarios {

  private final Target target;

  StubScenariosTest(StubApplication.Running stub) {
    this.target = new StubTarget(Wire.to(stub.baseUri()));
  }

  @Override
  Target target() {
    return target;
  }

  private record StubTarget(Wire way) implements MockTarget {

    @Override
    public Wire wire(String api) {
      return way;
    }

    /** The stub leaves it to an implementation to look into a text whose content is JSON. */
    @Override
    public int status(Operation operation, RequestCase boundary) {
      boolean departs = boundary.name().contains("/(content)/");
      return boundary.valid() || departs ? operation.success() : 400;
    }
  }
}

package org.processcontracts.tests.scenario;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.tests.stub.StubApplication;
import org.processcontracts.tests.stub.StubExtension;

@ExtendWith(StubExtension.class)
@DisplayName(ScenarioTable.STUB)
class StubScenariosTest extends Scenarios {

  private final Target target;

  StubScenariosTest(StubApplication.Running stub) {
    this.target = new StubTarget(stub.baseUri());
  }

  @Override
  Target target() {
    return target;
  }

  private record StubTarget(URI base) implements Target {

    @Override
    public URI base(String api) {
      return base;
    }

    /** The stub leaves it to an implementation to look into a text whose content is JSON. */
    @Override
    public int status(Operation operation, RequestCase boundary) {
      boolean departs = boundary.name().contains("/(content)/");
      return boundary.valid() || departs ? operation.success() : 400;
    }
  }
}

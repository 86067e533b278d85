package org.processcontracts.tests.scenario;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.processcontracts.kit.Departure;
import org.processcontracts.kit.MockTarget;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.cases.Edges;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.stub.StubApplication;
import org.processcontracts.tests.stub.StubExtension;

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

    private static final Departure CONTENT_OF_TEXT =
        new Departure(
            "CONTENT_OF_TEXT",
            "the stub leaves it to an implementation to look into a text whose content is JSON",
            tried -> tried.group().equals(Edges.OUTSIDE) && tried.name().contains("/(content)/"));

    @Override
    public Wire wire(String api) {
      return way;
    }

    @Override
    public List<Departure> departures() {
      return List.of(CONTENT_OF_TEXT);
    }
  }
}

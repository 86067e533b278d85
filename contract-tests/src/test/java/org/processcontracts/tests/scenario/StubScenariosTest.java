package org.processcontracts.tests.scenario;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.processcontracts.kit.Departure;
import org.processcontracts.kit.MockTarget;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.cases.Edges;
import org.processcontracts.kit.cases.Messages;
import org.processcontracts.kit.cases.Texts;
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

    private static final Departure CONTAINER =
        new Departure(
            "CONTAINER",
            "what Tomcat refuses before any servlet sees it, it answers with a page of its own",
            tried ->
                tried.group().equals(Messages.GROUP) && tried.name().startsWith("a header of")
                    || tried.group().equals(Texts.GROUP)
                        && tried.name().matches("/path/.*: (backslash|NUL)"));

    @Override
    public Wire wire(String api) {
      return way;
    }

    @Override
    public List<Departure> departures() {
      return List.of(CONTENT_OF_TEXT, CONTAINER);
    }
  }
}

package org.processcontracts.tests.scenario;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.processcontracts.gate.Specs;

/** Prints at the end of a test run what was proved for each API on each target. */
public final class ScenarioTable implements TestExecutionListener {

  /** Begins the title of a container whose tests are about the API named after it. */
  public static final String API_TITLE = "API ";

  /** Begins the title of a container whose tests run against the target named after it. */
  public static final String TARGET_TITLE = "Target ";

  private final ConcurrentSkipListMap<String, ApiResults> apis = new ConcurrentSkipListMap<>();
  private Optional<TestPlan> plan = Optional.empty();

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
  }

  /** A container counts only when it fails: then tests that it holds did not run. */
  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
      String reason = result.getThrowable().map(Throwable::getMessage).orElse("");
      count(test, result.getStatus(), reason);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    count(test, Status.FAILED, reason);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (!apis.isEmpty()) {
      Path specs = Path.of(System.getProperty("specs.directory"));
      System.out.print(ScenarioReport.of(Specs.load(specs).apis(), apis));
      KitReport.write();
    }
  }

  /** Looks for the API in the titles around the test, and for its target around the API. */
  private void count(TestIdentifier test, Status status, String reason) {
    String scenario = test.getDisplayName();
    Optional<TestIdentifier> here = Optional.of(test);
    while (here.isPresent()) {
      TestIdentifier container = here.get();
      here = plan.flatMap(known -> known.getParent(container));
      String title = container.getDisplayName();
      if (title.startsWith(API_TITLE)) {
        String around = here.map(TestIdentifier::getDisplayName).orElse("");
        String target =
            around.startsWith(TARGET_TITLE) ? around.substring(TARGET_TITLE.length()) : "";
        apis.computeIfAbsent(title.substring(API_TITLE.length()), api -> new ApiResults())
            .add(new ApiResults.Outcome(scenario, target, test.getDisplayName(), status, reason));
        return;
      }
      scenario = title;
    }
  }
}

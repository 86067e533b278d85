package org.processcontracts.tests.scenario;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Ledger;
import org.processcontracts.gate.Specs;

/** Prints at the end of a test run what was proved for each API. */
public final class ScenarioTable implements TestExecutionListener {

  /** Begins the title of a container whose tests are about the API named after it. */
  public static final String API_TITLE = "API ";

  private static final String ROW = "%-12s %-9s %10s %10s %11s %8s  %s%n";

  private record Count(int passed, int failed) {
    Count plus(Count other) {
      return new Count(passed + other.passed, failed + other.failed);
    }
  }

  private final Map<String, Count> counts = new ConcurrentHashMap<>();
  private Optional<TestPlan> plan = Optional.empty();

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      boolean passed = result.getStatus() == Status.SUCCESSFUL;
      Count one = new Count(passed ? 1 : 0, passed ? 0 : 1);
      api(test).ifPresent(api -> counts.merge(api, one, Count::plus));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (counts.isEmpty()) {
      return;
    }
    System.out.printf(
        ROW, "API", "version", "elements", "examples", "scenarios", "failed", "result");
    Map<String, Api> apis = new TreeMap<>();
    Specs.load(Path.of(System.getProperty("specs.directory")))
        .apis()
        .forEach(api -> apis.put(api.name(), api));
    apis.forEach(this::print);
  }

  private void print(String name, Api api) {
    Count count = counts.getOrDefault(name, new Count(0, 0));
    long examples =
        api.ledger().rows().stream().filter(row -> row.kind() == Ledger.Kind.EXAMPLE).count();
    int scenarios = count.passed() + count.failed();
    String result = count.failed() > 0 ? "broken" : scenarios > 0 ? "proved" : "not run";
    System.out.printf(
        ROW,
        name,
        api.version(),
        api.ledger().rows().size(),
        examples,
        scenarios,
        count.failed(),
        result);
  }

  /** The API whose name begins the title of a container around the test; none for other tests. */
  private Optional<String> api(TestIdentifier test) {
    Optional<TestIdentifier> here = plan.flatMap(known -> known.getParent(test));
    while (here.isPresent()) {
      String title = here.get().getDisplayName();
      if (title.startsWith(API_TITLE)) {
        return Optional.of(title.substring(API_TITLE.length()));
      }
      TestIdentifier container = here.get();
      here = plan.flatMap(known -> known.getParent(container));
    }
    return Optional.empty();
  }
}

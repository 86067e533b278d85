package org.processcontracts.tests.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

  /** More failures than these have a common cause, which these tell. */
  private static final int SHOWN = 20;

  private static final String ROW = "%-12s %-9s %10s %10s %8s %8s %8s %8s  %s%n";

  /** What ran for one API, by the target or tool that it ran against. */
  private static final class Counts {
    private final Map<String, Integer> passed = new ConcurrentHashMap<>();
    private int failed;

    synchronized void add(String where, boolean success) {
      passed.merge(where, success ? 1 : 0, Integer::sum);
      failed += success ? 0 : 1;
    }

    int passed(String where) {
      return passed.getOrDefault(where, 0);
    }

    int elsewhere() {
      return passed.values().stream().mapToInt(Integer::intValue).sum()
          - passed(PRISM)
          - passed(STUB);
    }

    String result() {
      if (failed > 0) {
        return "broken";
      }
      return passed(PRISM) > 0 && passed(STUB) > 0 ? "proved" : "not run on every target";
    }
  }

  static final String PRISM = "Prism";
  static final String STUB = "Stub";

  private final Map<String, Counts> apis = new ConcurrentHashMap<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private Optional<TestPlan> plan = Optional.empty();

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
  }

  /** A container counts only when it fails: then tests that it holds did not run. */
  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean success = result.getStatus() == Status.SUCCESSFUL;
    if (test.isTest() || !success) {
      count(test, success);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    count(test, false);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (apis.isEmpty()) {
      return;
    }
    failures.stream().limit(SHOWN).forEach(failure -> System.out.println("Failed: " + failure));
    if (failures.size() > SHOWN) {
      System.out.printf(Locale.ROOT, "Failed: %d more%n", failures.size() - SHOWN);
    }
    System.out.printf(
        Locale.ROOT,
        ROW,
        "API",
        "version",
        "elements",
        "examples",
        PRISM,
        STUB,
        "models",
        "failed",
        "result");
    Specs.load(Path.of(System.getProperty("specs.directory"))).apis().forEach(this::print);
  }

  private void print(Api api) {
    Counts counts = apis.getOrDefault(api.name(), new Counts());
    long examples =
        api.ledger().rows().stream().filter(row -> row.kind() == Ledger.Kind.EXAMPLE).count();
    System.out.printf(
        Locale.ROOT,
        ROW,
        api.name(),
        api.version(),
        api.ledger().rows().size(),
        examples,
        counts.passed(PRISM),
        counts.passed(STUB),
        counts.elsewhere(),
        counts.failed,
        counts.result());
  }

  /** Looks for the API in the titles around the test, and for its target around the API. */
  private void count(TestIdentifier test, boolean success) {
    Optional<TestIdentifier> here = Optional.of(test);
    while (here.isPresent()) {
      TestIdentifier container = here.get();
      here = plan.flatMap(known -> known.getParent(container));
      String title = container.getDisplayName();
      if (title.startsWith(API_TITLE)) {
        String where = here.map(TestIdentifier::getDisplayName).orElse("");
        String api = title.substring(API_TITLE.length());
        apis.computeIfAbsent(api, name -> new Counts()).add(where, success);
        if (!success) {
          failures.add("%s, %s: %s".formatted(api, where, test.getDisplayName()));
        }
        return;
      }
    }
  }
}

package org.processcontracts.tests.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult.Status;

/** What ran for one API. */
final class ApiResults {

  /**
   * How one test ended.
   *
   * @param scenario title of the method that made it
   * @param target what it ran against; empty if against none
   * @param reason why it failed or was not run
   */
  record Outcome(String scenario, String target, String title, Status status, String reason) {}

  private final List<Outcome> outcomes = new ArrayList<>();

  synchronized void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  synchronized List<Outcome> with(Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
  }

  Set<String> targets() {
    Set<String> targets = new TreeSet<>();
    all().map(Outcome::target).forEach(targets::add);
    return targets;
  }

  Set<String> scenarios() {
    Set<String> scenarios = new TreeSet<>();
    all().map(Outcome::scenario).forEach(scenarios::add);
    return scenarios;
  }

  long passed(String scenario, String target) {
    return with(Status.SUCCESSFUL).stream()
        .filter(outcome -> outcome.scenario().equals(scenario) && outcome.target().equals(target))
        .count();
  }

  /** Whether a target was asked for a scenario, or could have been. */
  boolean asked(String scenario, String target) {
    return all().anyMatch(it -> it.scenario().equals(scenario) && it.target().equals(target));
  }

  private synchronized Stream<Outcome> all() {
    return List.copyOf(outcomes).stream();
  }
}

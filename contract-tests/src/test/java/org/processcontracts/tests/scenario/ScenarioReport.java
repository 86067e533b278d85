package org.processcontracts.tests.scenario;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Ledger;

/** The table of scenarios and targets, as text. */
final class ScenarioReport {

  /** More failures than these have a common cause, which these tell. */
  private static final int SHOWN = 20;

  private static final int FIRST_COLUMN = 50;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, ApiResults> results;

  /** By name; what ran against no target stands last. */
  private final Set<String> columns =
      new TreeSet<>(Comparator.comparing(String::isEmpty).thenComparing(naturalOrder()));

  private ScenarioReport(Map<String, ApiResults> results) {
    this.results = results;
    results.values().forEach(api -> columns.addAll(api.targets()));
  }

  /** Of all APIs: failures first, then a row for each scenario, then what was not asked for. */
  static String of(List<Api> apis, Map<String, ApiResults> results) {
    var report = new ScenarioReport(results);
    report.failures();
    report.line("%-" + FIRST_COLUMN + "s%s", "Passed", report.cells(ScenarioReport::heading));
    apis.forEach(report::table);
    report.unasked();
    return report.text.toString();
  }

  private void failures() {
    List<String> failures =
        results.entrySet().stream()
            .flatMap(
                api ->
                    api.getValue().with(Status.FAILED).stream()
                        .map(it -> "%s, %s: %s".formatted(api.getKey(), it.target(), it.title())))
            .toList();
    failures.stream().limit(SHOWN).forEach(failure -> line("Failed: %s", failure));
    if (failures.size() > SHOWN) {
      line("Failed: %d more", failures.size() - SHOWN);
    }
  }

  private void table(Api api) {
    ApiResults ran = results.getOrDefault(api.name(), new ApiResults());
    long examples =
        api.ledger().rows().stream().filter(row -> row.kind() == Ledger.Kind.EXAMPLE).count();
    line(
        "%s %s, %d elements, %d examples: %s",
        api.name(), api.version(), api.ledger().rows().size(), examples, verdict(ran));
    for (String scenario : ran.scenarios()) {
      line(
          "  %-" + (FIRST_COLUMN - 2) + "s%s",
          words(scenario),
          cells(target -> number(ran.passed(scenario, target))));
    }
  }

  private String verdict(ApiResults ran) {
    int failed = ran.with(Status.FAILED).size();
    if (failed > 0) {
      return failed + " broken";
    }
    boolean everywhere = columns.stream().allMatch(target -> ranOn(ran, target));
    return everywhere ? "proved" : "not run on every target";
  }

  /** Of what a target is not asked at all, such as records of a mock, nothing has to pass. */
  private static boolean ranOn(ApiResults ran, String target) {
    return target.isEmpty()
        || ran.targets().contains(target)
            && ran.scenarios().stream()
                .filter(scenario -> ran.asked(scenario, target))
                .allMatch(scenario -> ran.passed(scenario, target) > 0);
  }

  /** Nothing is left out in silence: how many scenarios were not run, where and why. */
  private void unasked() {
    Map<String, Set<String>> unasked = new TreeMap<>();
    Map<String, Set<String>> places = new TreeMap<>();
    results.forEach(
        (api, ran) ->
            ran.with(Status.ABORTED)
                .forEach(
                    it -> {
                      unasked
                          .computeIfAbsent(it.reason(), reason -> new TreeSet<>())
                          .add(api + ", " + it.title());
                      places
                          .computeIfAbsent(it.reason(), reason -> new TreeSet<>())
                          .addAll(List.of(api, it.target()));
                    }));
    if (!unasked.isEmpty()) {
      line("Not asked for:");
      unasked.forEach(
          (reason, titles) ->
              line(
                  "  %s: %s (%s)",
                  titles.size() == 1 ? titles.iterator().next() : titles.size() + " scenarios",
                  reason,
                  String.join(", ", places.get(reason))));
    }
  }

  private interface Cell {
    String of(String target);
  }

  private String cells(Cell cell) {
    return columns.stream()
        .map(it -> String.format(Locale.ROOT, "  %" + heading(it).length() + "s", cell.of(it)))
        .collect(joining());
  }

  private static String heading(String target) {
    return target.isEmpty() ? "no target" : target;
  }

  private static String number(long passed) {
    return passed == 0 ? "-" : Long.toString(passed);
  }

  /** shouldHoldTheLine() reads "hold the line". */
  private static String words(String method) {
    return method
        .replaceFirst("^should", "")
        .replaceFirst("\\(.*$", "")
        .replaceAll("(?<!^)([A-Z])", " $1")
        .toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing())
        .append(System.lineSeparator());
  }
}

package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.relation.RecordCases;
import org.processcontracts.kit.relation.RelationCases;
import org.processcontracts.kit.relation.TenantCases;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;

/** All cases together exercise every element of every contract, but for those that are listed. */
class CoverageTest {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  /** Groups whose cases look at one answer in several ways. */
  private static final Set<String> RELATED =
      Set.of(RelationCases.GROUP, RecordCases.GROUP, TenantCases.GROUP);

  private static final Map<String, List<Result>> RESULTS = new TreeMap<>();
  private static final Set<String> ELEMENTS = new LinkedHashSet<>();
  private static final Set<String> UNCOVERED = new LinkedHashSet<>();

  /** Element to reason, as the file lists them. */
  private static final Map<String, String> LISTED = new TreeMap<>();

  @BeforeAll
  static void run() throws IOException {
    Target target = H2ScenariosTest.target(SERVER);
    for (Contract contract : Scenarios.bundled()) {
      String api = contract.api();
      List<Result> results =
          Kit.cases(contract, target).toList().parallelStream()
              .map(it -> H2ScenariosTest.result(contract, target, it))
              .toList();
      Coverage coverage =
          Coverage.of(contract, results.stream().flatMap(it -> it.exchanges().stream()));
      System.out.println(coverage);
      RESULTS.put(api, results);
      coverage.elements().forEach(element -> ELEMENTS.add(api + " " + element));
      coverage.uncovered().forEach(element -> UNCOVERED.add(api + " " + element));
    }
    Path list =
        Path.of(System.getProperty("specs.directory"))
            .resolveSibling("contract-tests/uncovered.txt");
    for (String line : Files.readAllLines(list)) {
      String[] parts = line.split(" {2}# ", 2);
      if (!line.startsWith("#") && !line.isBlank()) {
        LISTED.put(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
      }
    }
  }

  /**
   * If this fails, nothing sends or answers an element of a contract any more, or not yet: add a
   * case, or a documented example.
   */
  @Test
  void shouldExerciseEveryElement() {
    assertThat(without(UNCOVERED, LISTED.keySet()))
        .as(
            "elements that no case exercises: add a case to the kit; only if none can, "
                + "add the line to uncovered.txt, with its reason after two blanks and #")
        .isEmpty();
  }

  @Test
  void shouldListNothingButWhatIsUncovered() {
    assertThat(without(LISTED.keySet(), ELEMENTS))
        .as("no elements of a contract: take these lines out of uncovered.txt")
        .isEmpty();
    assertThat(without(LISTED.keySet(), UNCOVERED))
        .as("exercised by now: take these lines out of uncovered.txt")
        .isEmpty();
    assertThat(LISTED)
        .as("each line of uncovered.txt ends with a reason after two blanks and #")
        .doesNotContainValue("");
  }

  /** Two such cases tell one thing twice. */
  @Test
  void shouldSendNothingTwiceForOnePromise() {
    RESULTS.forEach(
        (api, results) -> {
          Map<String, List<String>> titles =
              results.stream()
                  .filter(result -> !result.exchanges().isEmpty())
                  .filter(result -> !RELATED.contains(result.tried().group()))
                  .collect(
                      Collectors.groupingBy(
                          CoverageTest::sent,
                          Collectors.mapping(it -> it.tried().title(), Collectors.toList())));
          assertThat(titles.values().stream().filter(same -> same.size() > 1)).as(api).isEmpty();
        });
  }

  private static String sent(Result result) {
    return result.exchanges().stream()
        .map(exchange -> Objects.requireNonNull(exchange.request()))
        .map(CoverageTest::bytes)
        .collect(Collectors.joining("\n", result.tried().promise() + "\n", ""));
  }

  private static String bytes(Request request) {
    return Stream.of(request.method(), request.target(), request.headers(), request.text())
        .map(String::valueOf)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> without(Set<String> lines, Set<String> others) {
    List<String> rest = new ArrayList<>(lines);
    rest.removeAll(others);
    return rest;
  }
}

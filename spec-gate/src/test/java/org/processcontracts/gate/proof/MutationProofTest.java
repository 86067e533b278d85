package org.processcontracts.gate.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.proof.CrossCheck.Answer;
import org.processcontracts.gate.proof.CrossCheck.Outcome;

/** Every single defect of the real contracts is found in its place, and no harmless edit is. */
@Tag("proof")
class MutationProofTest {

  private static final Path SPECS = Path.of("../specs").toAbsolutePath().normalize();

  /** What payloads can speak for or against. */
  private static final Set<Expected> CLAIMS =
      Set.of(Expected.BREAKING, Expected.COMPATIBLE, Expected.BENIGN);

  private static final List<Mutant> MUTANTS = new ArrayList<>();

  @TempDir Path temp;

  @BeforeAll
  static void makeMutants() throws IOException {
    try (Stream<Path> folders = Files.list(SPECS)) {
      MUTANTS.addAll(
          Mutant.all(
              folders
                  .filter(it -> Files.exists(it.resolve(Subject.CONTRACT)))
                  .sorted()
                  .map(Subject::new)
                  .toList()));
    }
  }

  @Test
  void shouldFindEveryDefectInItsPlaceAndNothingElse() {
    GateRun gate = new GateRun(SPECS, temp);

    Table table =
        new Table(MUTANTS.parallelStream().map(mutant -> Verdict.of(mutant, gate)).toList());

    table.print();
    List<Verdict> defects = table.verdicts(Expected::defect);
    List<Verdict> displaced = defects.stream().filter(it -> it.right() && !it.placed()).toList();
    displaced.forEach(it -> System.out.println("on another line: " + it));
    assertThat(defects).hasSizeGreaterThanOrEqualTo(500);
    assertThat(table.verdicts(Expected.BENIGN::equals)).hasSizeGreaterThanOrEqualTo(100);
    for (Expected expected : Expected.values()) {
      assertThat(table.verdicts(expected::equals).stream().filter(it -> !it.right()))
          .as("judged otherwise than %s", expected)
          .isEmpty();
    }
    assertThat(displaced).hasSizeLessThanOrEqualTo(defects.size() / 100);
  }

  @Test
  void shouldDeclareWhatPayloadsShow() {
    CrossCheck check = new CrossCheck();
    List<Mutant> declared =
        MUTANTS.stream().filter(it -> CLAIMS.contains(it.operator().expected())).toList();

    List<Outcome> outcomes = declared.parallelStream().map(check::of).toList();

    Map<String, Long> counts =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.mutant().operator().expected() + " " + it.answer(),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.println(declared.size() + " declarations held against payloads: " + counts);
    assertThat(outcomes.stream().filter(it -> it.answer() == Answer.CONTRADICTED)).isEmpty();
    // The same payloads speak up where a declaration is false.
    List<Mutant> shown =
        outcomes.stream()
            .filter(it -> it.answer() == Answer.CONFIRMED)
            .map(Outcome::mutant)
            .toList();
    assertThat(shown).hasSizeGreaterThanOrEqualTo(300);
    for (Expected other : List.of(Expected.COMPATIBLE, Expected.BENIGN)) {
      assertThat(shown)
          .extracting(it -> check.of(it.declared(other)).answer())
          .containsOnly(Answer.CONTRADICTED);
    }
  }
}

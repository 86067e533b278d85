package org.processcontracts.gate.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import tools.jackson.databind.JsonNode;

/** The five contracts against themselves with one thing changed. */
class RealContractsTest {

  private static final Map<String, Contract> CONTRACTS = new TreeMap<>();

  static {
    Contracts.discover(Path.of("../specs")).forEach(it -> CONTRACTS.put(it.api(), it));
  }

  static List<JsonNode> mutants() {
    return StreamSupport.stream(Mutants.read("mutants.yaml").spliterator(), false).toList();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void shouldJudgeAMutant(JsonNode mutant) {
    Contract old = CONTRACTS.get(mutant.get("api").stringValue());
    Contract now = Mutants.with(old.tree(), mutant.get("at").stringValue(), mutant.path("put"));

    List<Change> changes = Compatibility.compare(old, now);

    changes.forEach(change -> Proof.check(old, now, change));
    assertThat(changes).extracting(Change::id).contains(mutant.get("id").stringValue());
    assertThat(changes).extracting(Change::severity).doesNotContain(Severity.UNDECIDED);
    assertThat(Verdict.required(changes))
        .as("%s", changes)
        .hasToString(mutant.get("verdict").stringValue());
  }

  @Test
  void shouldFindNoChangeInTheContractsThemselves() {
    CONTRACTS
        .values()
        .forEach(
            it ->
                assertThat(Compatibility.compare(it, new Contract(it.api(), it.tree().deepCopy())))
                    .isEmpty());
  }
}

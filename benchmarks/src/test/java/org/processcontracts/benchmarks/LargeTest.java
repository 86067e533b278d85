package org.processcontracts.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.Gate;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.compat.Change;
import org.processcontracts.gate.compat.Compatibility;
import org.processcontracts.gate.compat.Severity;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.YamlReader;

class LargeTest {

  @TempDir private Path folder;

  @Test
  void shouldHaveTheSizeOfAGreatApi() {
    assertThat(Large.yaml(false).getBytes(StandardCharsets.UTF_8).length)
        .isBetween(1_000_000, 2_000_000);
  }

  /** A tool that stops at the first fault would look fast. */
  @Test
  void shouldBeWithoutFaults() throws Exception {
    for (boolean revised : new boolean[] {false, true}) {
      Path api = Files.createDirectories(folder.resolve(revised + "/api"));
      Files.writeString(api.resolve("openapi.yaml"), Large.yaml(revised));
      assertThat(Gate.check(Specs.load(folder.resolve(Boolean.toString(revised))), Gate.STANDARD))
          .isEmpty();
    }
  }

  @Test
  void shouldBreakCallersWhenItIsRevised() {
    Set<String> breaking =
        Compatibility.compare(contract(false), contract(true)).stream()
            .filter(change -> change.severity() == Severity.BREAKING)
            .map(Change::id)
            .collect(Collectors.toSet());
    assertThat(breaking).isNotEmpty();
  }

  private Contract contract(boolean revised) {
    Path file = folder.resolve("openapi.yaml");
    return new Contract("large", YamlReader.parse(file, Large.yaml(revised)).tree());
  }
}

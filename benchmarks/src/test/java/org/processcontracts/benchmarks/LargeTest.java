package org.processcontracts.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.cli.SpecGate;
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
      Path file = folder.resolve(revised + ".yaml");
      Files.writeString(file, Large.yaml(revised));
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
      SpecGate.run(List.of("check", file.toString()), out, out);
      assertThat(written.toString(StandardCharsets.UTF_8).strip())
          .isEqualTo("1 file, 0 errors, 0 warnings");
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

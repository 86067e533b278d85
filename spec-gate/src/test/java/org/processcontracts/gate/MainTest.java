package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path temp;

  @Test
  void shouldExplainItselfWhenTheArgumentsAreWrong() {
    for (List<String> args : List.of(List.<String>of(), List.of("check"), List.of("polish", "."))) {
      Fixtures.Run run = Fixtures.run(args.toArray());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.lines()).singleElement().asString().startsWith("spec-gate: usage: check");
    }
  }

  @Test
  void shouldNameAFolderThatIsMissingOrHoldsNoContract() {
    Path missing = temp.resolve("missing");
    assertThat(Fixtures.run("check", missing).lines())
        .containsExactly("spec-gate: no such folder: " + missing);
    assertThat(Fixtures.run("check", temp).code()).isEqualTo(2);
    assertThat(Fixtures.run("check", temp).lines())
        .singleElement()
        .asString()
        .startsWith("spec-gate: no contract <api>/openapi.yaml in ");
  }

  @Test
  void shouldThrowInsteadOfEndingTheProcess() {
    PrintStream console = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> Main.main(new String[] {"check", temp.toString()}))
          .isInstanceOf(Main.ClosedException.class)
          .hasMessageContaining("exit code 2");
    } finally {
      System.setOut(console);
    }
  }

  @Test
  void shouldPackageEachContractAndListThem() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path out = temp.resolve("out");

    assertThat(Fixtures.run("package", specs, out)).isEqualTo(new Fixtures.Run(0, List.of()));

    assertThat(out.resolve("contracts/apis.txt")).hasContent("pets\n");
    Path released = Fixtures.RULES.resolve("baseline-current/good/baselines/pets/1.0.0.yaml");
    assertThat(out.resolve("contracts/pets/openapi.yaml")).hasSameBinaryContentAs(released);
  }

  @Test
  void shouldReleaseAVersionOnceAndNeverOverwriteIt() throws IOException {
    Path specs = Fixtures.specs(temp, Fixtures.RULES.resolve("baseline-current/bad-unreleased"));
    assertThat(Fixtures.run("check", specs).code()).isEqualTo(1);
    Path baseline = specs.resolve("baselines/pets/1.0.0.yaml");

    assertThat(Fixtures.run("release", specs).lines())
        .contains("released specs/baselines/pets/1.0.0.yaml");
    String first = Files.readString(baseline);
    assertThat(Fixtures.run("release", specs).lines())
        .containsExactly("spec-gate: 1 contracts, 0 findings");

    Path contract = specs.resolve("pets/openapi.yaml");
    Files.writeString(contract, Files.readString(contract).replace("title: Pets", "title: Dogs"));
    assertThat(Fixtures.run("release", specs).code()).isEqualTo(1);
    assertThat(baseline).hasContent(first);

    Files.writeString(contract, Files.readString(contract).replace("1.0.0", "1.0.1"));
    assertThat(Fixtures.run("release", specs).code()).isZero();
    assertThat(Files.readAllLines(specs.resolve("baselines/SUMS")))
        .hasSize(2)
        .allMatch(line -> line.matches("[0-9a-f]{64}  pets/1\\.0\\.[01]\\.yaml"));
    assertThat(baseline).hasContent(first);
  }

  @Test
  void shouldSummarizeEachContract() {
    assertThat(Fixtures.run("summary", Fixtures.specs(temp)).lines())
        .map(line -> line.strip().replaceAll(" +", " "))
        .containsExactly("api elements enums constraints examples findings", "pets 16 1 3 3 0");
  }
}

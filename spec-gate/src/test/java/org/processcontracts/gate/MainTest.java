package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path temp;

  @Test
  void shouldExplainItselfWhenTheArgumentsAreWrong() {
    for (List<String> args :
        List.of(
            List.<String>of(),
            List.of("check"),
            List.of("polish", "."),
            List.of("check", "--colour", "."))) {
      Fixtures.Run run = Fixtures.run(args.toArray());
      assertThat(run.code()).as("%s", args).isEqualTo(2);
      assertThat(run.lines()).anyMatch(line -> line.matches("Usage: spec-gate.*|Unknown option.*"));
    }
  }

  @Test
  void shouldNameAFolderThatIsMissingOrHoldsNoContract() {
    Path missing = temp.resolve("missing");
    assertThat(Fixtures.run("check", missing.toString()))
        .isEqualTo(new Fixtures.Run(2, List.of("spec-gate: no such file or folder: " + missing)));
    assertThat(Fixtures.run("check", temp.toString()))
        .isEqualTo(new Fixtures.Run(2, List.of("spec-gate: no OpenAPI description in " + temp)));
    assertThat(Fixtures.run("check", "--baseline", missing, temp.toString()))
        .isEqualTo(
            new Fixtures.Run(2, List.of("spec-gate: no such folder of baselines: " + missing)));
    assertThat(Fixtures.run("check", "--config", missing, temp.toString()))
        .isEqualTo(new Fixtures.Run(2, List.of("spec-gate: no such config: " + missing)));
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
    assertThat(Fixtures.check(specs).code()).isEqualTo(1);
    Path baseline = specs.resolve("baselines/pets/1.0.0.yaml");

    assertThat(Fixtures.run("release", specs).lines()).contains("released " + baseline);
    String first = Files.readString(baseline);
    assertThat(Fixtures.run("release", specs).lines())
        .containsExactly("1 file, 0 errors, 0 warnings");

    Path contract = specs.resolve("pets/openapi.yaml");
    Files.writeString(contract, Files.readString(contract).replace("title: Pets", "title: Dogs"));
    assertThat(Fixtures.run("release", specs).code()).isEqualTo(1);
    assertThat(baseline).hasContent(first);

    Files.writeString(contract, Files.readString(contract).replace("1.0.0", "1.0.1"));
    Files.writeString(specs.resolve("CHANGELOG.md"), "## pets 1.0.1\n\n- Dogs are pets.\n");
    assertThat(Fixtures.run("release", specs).code()).isZero();
    assertThat(Files.readAllLines(specs.resolve("baselines/SUMS")))
        .hasSize(2)
        .allMatch(line -> line.matches("[0-9a-f]{64}  pets/1\\.0\\.[01]\\.yaml"));
    assertThat(baseline).hasContent(first);
  }
}

package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.cli.SpecGate;

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

  private static void refused(String why, Object... args) {
    Fixtures.Run run = Fixtures.run(args);
    assertThat(run.code()).as("%s", run).isEqualTo(2);
    assertThat(run.lines().get(0)).as("%s", run).contains(why).doesNotContain("java.");
  }

  @Test
  void shouldRefuseWhatIsNoPath() {
    refused("it is empty; write .", "check", "");
    refused("it is empty; write .", "check", ".", "-o", "");
    refused("this is no path here", "check", "a\0b");
    refused("too many arguments: c.yaml d.yaml", "diff", "a.yaml", "b.yaml", "c.yaml", "d.yaml");
  }

  @Test
  void shouldTakeAnAtSignAsPartOfAName() throws IOException {
    Files.writeString(temp.resolve("args"), "rules");
    refused("no such file or folder: @" + temp, "check", "@" + temp.resolve("args"));
  }

  @Test
  void shouldRefuseWhatIsNeitherAFileNorAFolder() {
    assumeTrue(Files.exists(Path.of("/dev/null")));
    refused("spec-gate: not a file: /dev/null", "check", "/dev/null");
  }

  @Test
  void shouldNeverWriteOverWhatItReads() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path contract = specs.resolve("pets/openapi.yaml");
    String before = Files.readString(contract);
    Path link = Files.createSymbolicLink(temp.resolve("link.txt"), contract);

    for (Path file :
        List.of(
            contract,
            link,
            specs.resolve("pets/../spec-gate.yaml"),
            specs.resolve("pets/document.csv"),
            specs.resolve("baselines/SUMS"))) {
      assertThat(file).exists();
      refused("is read by the gate; name another file", "check", "-o", file, specs);
    }
    refused("is read by the gate", "diff", "-o", contract, contract, contract);
    refused("is read by the gate", "release", "-o", contract, specs);
    assertThat(contract).hasContent(before);
    assertThat(Fixtures.run("check", "-o", temp.resolve("report"), specs).code()).isZero();
  }

  @Test
  void shouldTellInPlainWordsWhyItCannotWriteOrRead() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path contract = specs.resolve("pets/openapi.yaml");
    refused("cannot write %s: Is a directory".formatted(temp), "check", "-o", temp, contract);
    refused(
        "cannot write %s: no such file or folder".formatted(temp.resolve("no/file")),
        "check",
        "-o",
        temp.resolve("no/file"),
        contract);
    Files.writeString(specs.resolve("spec-gate.yaml"), "rulez: {}\n");
    Path here = Path.of("").toAbsolutePath().relativize(specs.toAbsolutePath());
    refused(
        "spec-gate: %s:1:1: unknown key".formatted(here.resolve("spec-gate.yaml")), "check", here);
  }

  @Test
  void shouldTellWhereAndWhyABaselineCannotBeRead() throws IOException {
    Path specs = Fixtures.specs(temp);
    Files.writeString(specs.resolve("baselines/pets/0.9.0.yaml"), "openapi: 3.0.3\ninfo: [\n");

    assertThat(Fixtures.check(specs).lines())
        .anyMatch(
            line ->
                line.contains(
                    "its baseline %s cannot be read: 3:1: not YAML: "
                        .formatted(specs.resolve("baselines/pets/0.9.0.yaml"))));
  }

  @Test
  void shouldTellThatItsOutputIsLost() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        SpecGate.run(
            List.of("rules"),
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("cannot write to the standard output");
  }

  @Test
  void shouldCheckFilesWhoseNamesTheLocaleDoesNotKnow() throws Exception {
    assumeTrue(File.separatorChar == '/');
    Path specs = Fixtures.specs(temp);
    String contract = Files.readString(specs.resolve("pets/openapi.yaml"));
    Path folder = Files.createDirectories(specs.resolve("größe/examples"));
    Fixtures.copy(specs.resolve("pets/examples"), folder);
    Files.writeString(folder.resolveSibling("流程.yaml"), contract + "liste: {$ref: 'ü.yaml'}\n");
    Files.writeString(folder.resolveSibling("x.yaml"), contract + "liste: 1\n");
    Files.writeString(
        specs.resolve("spec-gate.yaml"),
        """
        waivers:
          - {rule: known-key, file: größe/x.yaml, pointer: /liste, owner: Me, reason: It is so,
             expires: '2999-01-31'}
        """);

    String out = inAsciiLocale(specs, "check", ".");

    assertThat(out)
        .contains("größe/流程.yaml:", "error[known-key]", "| liste: {$ref: 'ü.yaml'}")
        .doesNotContain("waiver-unused", "\uFFFD", "Exception");
    assertThat(inAsciiLocale(specs, "check", "größe")).contains("this is no path here");
  }

  private String inAsciiLocale(Path folder, String... args) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.processcontracts.gate.Main"));
    command.addAll(List.of(args));
    Path out = temp.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }

  @Test
  void shouldNotBringBackByTheParserWhatAProjectLetsPass() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path contract = specs.resolve("pets/openapi.yaml");
    Files.writeString(
        contract, Files.readString(contract).replace("info:", "info:\n  titel: Pets"));
    for (String decided : List.of("off", "warning")) {
      Files.writeString(
          specs.resolve("spec-gate.yaml"),
          "rules: {known-key: %s, example-present: off, openapi-valid: error}\n"
              .formatted(decided));
      Fixtures.Run run = Fixtures.check(specs);
      assertThat(run.lines())
          .as(decided)
          .filteredOn(line -> line.contains("titel"))
          .hasSize(decided.equals("off") ? 0 : 1);
      assertThat(run.code()).as("%s", run).isZero();
    }
  }
}

package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts that mean harm, or only look so: the gate answers with findings and nothing else. */
@Timeout(60)
class HostileSpecsTest {

  private static final String LONG = "a/".repeat(10_000);

  @TempDir Path temp;

  private Path specs(String target, String replacement) throws IOException {
    Path specs = Fixtures.specs(temp);
    Path contract = specs.resolve("pets/openapi.yaml");
    String text = Files.readString(contract);
    assertThat(text).contains(target);
    Files.writeString(contract, text.replace(target, replacement));
    return specs;
  }

  /** Nobody is to connect; waits a moment for whoever does. */
  private static ServerSocket silent() throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setSoTimeout(200);
    return server;
  }

  private static List<String> lines(Path specs, String rule) {
    Fixtures.Run run = Fixtures.check(specs);
    assertThat(run.code()).as("%s", run.lines()).isEqualTo(1);
    return run.lines().stream().filter(line -> line.contains(": " + rule + ": ")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "discriminator-mapping | discriminator: {propertyName: count, mapping: {one: '%s'}}",
        "reference-inside | allOf: [{$ref: '%s'}]",
        "baseline-current | x-unknown: {$ref: '%s'}",
      })
  void shouldFetchNothing(String rule, String lines) throws IOException {
    try (ServerSocket server = silent()) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/one.yaml";
      Path specs = specs("    PetCount:\n", "    PetCount:\n      " + lines.formatted(url) + "\n");

      // What an extension holds is data, whatever it looks like: only the release differs.
      assertThat(lines(specs, rule)).isNotEmpty();
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void shouldFetchNothingForAnExampleThatIsAReference() throws IOException {
    try (ServerSocket server = silent()) {
      Path specs = Fixtures.specs(temp);
      Files.writeString(
          specs.resolve("pets/examples/searchPets/none.yaml"),
          "$ref: http://127.0.0.1:" + server.getLocalPort() + "/none.yaml\n");

      assertThat(lines(specs, "example-object")).isNotEmpty();

      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void shouldReadNothingThatASymbolicLinkFetchesFromElsewhere() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path secret = Files.writeString(temp.resolve("secret.yaml"), "summary: s\nvalue: secret\n");
    Path cats = specs.resolve("pets/examples/searchPets/cats.yaml");
    Files.delete(cats);
    Files.createSymbolicLink(cats, secret);

    assertThat(lines(specs, "reference-inside"))
        .singleElement()
        .asString()
        .startsWith("specs/pets/openapi.yaml:19:17: ");
    assertThat(Bundle.yaml(Specs.load(specs).apis().get(0))).doesNotContain("secret");

    Path moved = Files.move(specs.resolve("pets"), temp.resolve("moved"));
    Files.createSymbolicLink(specs.resolve("pets"), moved);
    assertThat(lines(specs, "document-readable"))
        .contains(
            "specs/pets/openapi.yaml:1:1: document-readable: the file is a link that leads out of the"
                + " folder (fix: copy it)");
  }

  @ParameterizedTest
  @CsvSource({
    "decisions.md, decision-cited",
    "pets/decisions.md, decision-cited",
    "pets/document.csv, ledger-format",
    "CHANGELOG.md, changelog-entry",
  })
  void shouldAnswerATableThatIsNotToBeReadWithAFinding(String name, String rule)
      throws IOException {
    Path specs = Fixtures.specs(temp);
    Path file = specs.resolve(name);
    Path outside = Files.move(file, temp.resolve("outside"));
    assertThat(unreadable(specs, name, rule)).contains("the file is missing");

    Files.createSymbolicLink(file, outside);
    assertThat(unreadable(specs, name, rule)).contains("a link that leads out of the folder");

    Files.delete(file);
    Files.createDirectory(file);
    assertThat(unreadable(specs, name, rule)).contains("this is no file");

    Files.delete(file);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(17 << 20);
    }
    assertThat(unreadable(specs, name, rule)).contains("the file is over 16 MB");

    Files.write(file, new byte[] {'|', (byte) 0xC3, '|'});
    assertThat(unreadable(specs, name, rule)).contains("the file is not UTF-8");
  }

  /** The finding at the beginning of a file. */
  private static String unreadable(Path specs, String name, String rule) {
    return lines(specs, rule).stream()
        .filter(line -> line.startsWith("specs/" + name + ":1:1: "))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void shouldReadAChangelogOfOneLongLineInNoTime() throws IOException {
    Path specs = Fixtures.specs(temp);
    Files.writeString(specs.resolve("CHANGELOG.md"), "## " + "a".repeat(15_000_000));

    assertThat(lines(specs, "changelog-entry")).hasSize(1);
  }

  @Test
  void shouldReadWhatASymbolicLinkFetchesFromTheSameFolder() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path none = specs.resolve("pets/examples/searchPets/none.yaml");
    Files.move(none, specs.resolve("pets/none.yaml"));
    Files.createSymbolicLink(none, specs.resolve("pets/none.yaml"));

    assertThat(Fixtures.check(specs).code()).isZero();
  }

  @Test
  void shouldAnswerOverlongReferencesWithFindings() throws IOException {
    for (String start : List.of("#/", "#", "examples/", "")) {
      Path specs = specs("'#/components/schemas/PetCount'", "'" + start + LONG + "'");
      assertThat(lines(specs, "reference-resolves")).as(start).isNotEmpty();
    }
  }

  @Test
  void shouldAnswerAnOverlongPointerInTheLedgerWithAFinding() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path ledger = specs.resolve("pets/document.csv");
    Files.writeString(
        ledger, Files.readString(ledger) + "000,Response,count,default,1,,/" + LONG + "\n");

    assertThat(lines(specs, "ledger-row")).singleElement().asString().contains("has no default at");
  }

  @Test
  void shouldGiveUpAPatternThatWouldOverflowTheStack() throws IOException {
    Path specs =
        specs(
            "        since:\n          type: integer\n          format: int64\n",
            "        since:\n          type: string\n          pattern: ^(a|b)*$\n");
    Path cats = specs.resolve("pets/examples/searchPets/cats.yaml");
    Files.writeString(
        cats, "summary: s\nvalue:\n  kind: cat\n  since: " + "ab".repeat(50_000) + "\n");

    assertThat(lines(specs, "example-valid"))
        .singleElement()
        .asString()
        .contains("the pattern ^(a|b)*$ takes too long on this text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "[[]]", "{a: 1}"})
  void shouldAnswerMisplacedValuesWithFindings(String value) throws IOException {
    for (String key :
        List.of(
            "      parameters:",
            "      requestBody:",
            "      responses:",
            "  schemas:",
            "      enum:",
            "      x-enum-varnames:",
            "      required:",
            "      properties:",
            "            examples:",
            "            schema:",
            "components:",
            "paths:",
            "info:")) {
      Path specs = Fixtures.specs(temp);
      Path contract = specs.resolve("pets/openapi.yaml");
      StringBuilder changed = new StringBuilder();
      boolean inside = false;
      int indent = key.length() - key.stripLeading().length();
      for (String line : Files.readAllLines(contract)) {
        if (inside && line.length() - line.stripLeading().length() > indent) {
          continue;
        }
        inside = line.equals(key);
        changed.append(inside ? line + " " + value : line).append('\n');
      }
      Files.writeString(contract, changed);

      Fixtures.Run run = Fixtures.check(specs);
      assertThat(run.code()).as("%s: %s", key, run.lines()).isEqualTo(1);
    }
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void shouldWritePlacesInTheSameDigitsEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(new Finding("rule", Severity.ERROR, "file", 12, 3, "", "message", "fix"))
          .hasToString("file:12:3: rule: message (fix: fix)");
    } finally {
      Locale.setDefault(before);
    }
  }
}

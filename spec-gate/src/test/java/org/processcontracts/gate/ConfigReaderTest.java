package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

  private static final String WAIVER =
      """
      waivers:
        - rule: bounds
          file: pets/openapi.yaml
          pointer: /info
          owner: The pets
          reason: A reason.
          expires: '2026-02-28'
      """;

  @TempDir Path temp;

  private Config read(String yaml, String today) throws IOException {
    Path file = Files.writeString(temp.resolve(Config.FILE), yaml);
    return ConfigReader.read(file, LocalDate.parse(today));
  }

  @Test
  void shouldTakeSeveritiesAndWaivers() throws IOException {
    Config config =
        read(
            "rules: {bounds: warning, path-unique: off, ledger-row: error}\n" + WAIVER,
            "2026-01-01");

    assertThat(config.severity(rule("bounds"))).contains(Severity.WARNING);
    assertThat(config.severity(rule("path-unique"))).isEmpty();
    assertThat(config.severity(rule("ledger-row"))).contains(Severity.ERROR);
    assertThat(config.severity(rule("ledger-node"))).as("policy nobody asked for").isEmpty();
    assertThat(config.severity(rule("component-used"))).contains(Severity.WARNING);
    assertThat(config.waivers())
        .containsExactly(
            new Waiver(
                "/waivers/0",
                "bounds",
                "pets/openapi.yaml",
                "/info",
                "The pets",
                "A reason.",
                LocalDate.parse("2026-02-28"),
                false));
  }

  @ParameterizedTest
  @CsvSource({"2026-02-28, false", "2026-03-01, true"})
  void shouldLetAWaiverCountUntilItsLastDayIsOver(String today, boolean expired)
      throws IOException {
    assertThat(read(WAIVER, today).waivers()).extracting(Waiver::expired).containsExactly(expired);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ruels: {}                            | 1:1: unknown key ruels (fix: did you mean rules?)",
        "rules: [bounds]                      | 1:1: this is no object (fix: write keys with values)",
        "rules: {buonds: error}               | 1:9: there is no rule buonds (fix: did you mean bounds?)",
        "rules: {bounds: fatal}               | 1:9: a rule is error, warning or off (fix: write one of them)",
        "rules: {document-readable: off}      | 1:9: document-readable cannot be changed (fix: remove the line)",
        "waivers: {}                          | 1:1: waivers are a list (fix: begin each one with a dash)",
        "'rules: {bounds: error, bounds: off}'| 1:24: ",
        "rules: {                             | 1:9: not YAML",
      })
  void shouldNameWhatIsWrongAndWhere(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml, "2026-01-01"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(Config.FILE + ":" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'2026-02-28' | '2026-02-30' | 7:5: '2026-02-30' is no day",
        "'2026-02-28' | '28.2.2026' | 7:5: '28.2.2026' is no day",
        "The pets | ' ' | 5:5: a waiver needs owner, as text",
        "A reason. | [] | 6:5: a waiver needs reason, as text",
        "/info | 5 | 4:5: a waiver needs pointer, as text",
        "bounds | waiver-expired | 2:5: waiver-expired cannot be waived",
        "owner: | onwer: | 5:5: unknown key onwer (fix: did you mean owner?)",
      },
      quoteCharacter = '"')
  void shouldAskEachWaiverForEverything(String before, String after, String message) {
    assertThat(WAIVER).contains(before);
    assertThatThrownBy(() -> read(WAIVER.replace(before, after), "2026-01-01"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(Config.FILE + ":" + message);
  }

  private static Rule rule(String id) {
    return Gate.RULES.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}

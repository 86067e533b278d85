package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.compat.Verdict;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;

class ComparisonTest {

  private static final Path CONTRACT = Path.of("src/test/resources/compat/openapi.yaml");

  @TempDir Path temp;

  private YamlDocument changed(String... edits) throws IOException {
    String text = Files.readString(CONTRACT);
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(text).contains(edits[i]);
      text = text.replace(edits[i], edits[i + 1]);
    }
    return YamlReader.read(Files.writeString(temp.resolve("new.yaml"), text));
  }

  private static Comparison compare(YamlDocument now) {
    return Comparison.of(
        "old.yaml",
        new Contract("things", YamlReader.read(CONTRACT).tree()),
        "new.yaml",
        new Contract("things", now.tree()));
  }

  private static String markdown(Comparison comparison) throws IOException {
    StringWriter out = new StringWriter();
    MarkdownChanges.write(comparison, out);
    return out.toString();
  }

  @Test
  void shouldPlaceEachChangeInTheFileThatHasTheNode() throws IOException {
    YamlDocument now = changed("/bare:", "/naked:", "version: 1.0.0", "version: 1.1.0");
    Comparison comparison = compare(now);

    Report report = comparison.report(YamlReader.read(CONTRACT), now);

    assertThat(report.files()).isEqualTo(2);
    assertThat(report.findings())
        .containsExactly(
            new Finding(
                "operation-added",
                Severity.NOTE,
                "new.yaml",
                46,
                5,
                "/paths/~1naked/get",
                "GET /naked was added",
                "none needed"),
            new Finding(
                "operation-removed",
                Severity.ERROR,
                "old.yaml",
                46,
                5,
                "/paths/~1bare/get",
                "GET /bare was removed, bare is GET /naked now; request GET /bare",
                "undo it, or release it as 2.0.0 or later"));
    assertThat(comparison.required()).isEqualTo(Verdict.MAJOR);
    assertThat(comparison.enough()).isFalse();
  }

  @Test
  void shouldReadAsAChangeLog() throws IOException {
    YamlDocument now =
        changed(
            "/bare:",
            "/naked:",
            "type: integer",
            "type: string",
            "version: 1.0.0",
            "version: 2.0.0");

    assertThat(markdown(compare(now)))
        .isEqualTo(
            """
            ## `new.yaml`: `1.0.0` → `2.0.0`

            These changes ask for a major step of the version, 2.0.0 or later: `2.0.0` is enough.

            ### Breaking

            #### `GET /bare`

            - was removed, bare is GET `/naked` now (`operation-removed`)

              Good before, and no longer:

              ```http
              GET /bare
              ```

            #### `POST /things/{id}`

            - reply 200 `/header/Total`: type was `"integer"`, is `"string"` (`response-type-widened`)

              A reply that clients have to be ready for now, or wait for in vain:

              ```http
              HTTP 200
              Total: x
              Content-Type: application/json

              {"id":"x","value":"x"}
              ```

            ### Compatible

            #### `GET /naked`

            - was added (`operation-added`)

            #### `POST /things/{id}`

            - request `/query/limit`: type was `"integer"`, is `"string"` (`request-type-widened`)
            """);
  }

  @Test
  void shouldSetOnlyEntriesWithAWitnessApart() throws IOException {
    YamlDocument now =
        changed(
            "type: integer", "type: string",
            "operationId: putThing", "operationId: put",
            "      required:\n        - id\n", "");

    assertThat(markdown(compare(now)))
        .containsSubsequence(
            "- reply 200 `/body/id` is optional (`response-member-became-optional`)\n\n  A reply",
            "  ```\n\n- reply 200 `/header/Total`",
            "  ```\n\n### Compatible\n\n#### `POST /things/{id}`\n\n- ",
            "(`request-member-became-optional`)\n- operationId was putThing, is put;",
            "(`operation-id-changed`)\n- request `/query/limit`")
        .endsWith(")\n");
  }

  @Test
  void shouldSayThatNothingChanged() throws IOException {
    YamlDocument same = YamlReader.read(CONTRACT);
    assertThat(markdown(compare(same)))
        .isEqualTo("## `new.yaml`: `1.0.0` → `1.0.0`\n\nNothing changed.\n");
    assertThat(compare(same).enough()).isTrue();
    assertThat(compare(same).report(same, same).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3, MAJOR, 2.0.0",
    "1.2.3, MINOR, 1.3.0",
    "1.2.3, PATCH, 1.2.4",
    "1.2.3, NONE, 1.2.3",
    "0.2.3, MAJOR, 0.3.0",
    "0.2.3, MINOR, 0.2.4",
    "0.2.3, PATCH, 0.2.4",
    "2.0.0-rc.1, MAJOR, 2.0.0"
  })
  void shouldNameTheLeastVersionThatIsEnough(String old, Verdict required, String wanted) {
    Comparison comparison = judged(old, "9.9.9", required);

    assertThat(comparison.wanted()).contains(wanted);
    assertThat(Verdict.matches(old, wanted, required)).isTrue();
  }

  @Test
  void shouldNotBeEnoughWithoutAVersion() throws IOException {
    YamlDocument now = changed("version: 1.0.0", "version: next", "/bare:", "/naked:");

    Comparison comparison = compare(now);

    assertThat(comparison.enough()).isFalse();
    assertThat(markdown(comparison)).contains("**`next` is not enough.**");
    assertThat(judged("first", "2.0.0", Verdict.MAJOR).wanted()).isEmpty();
  }

  @Test
  void shouldSayWhatIsUndecided() throws IOException {
    YamlDocument now =
        changed(
            "    Shared:\n      type: object\n",
            "    Shared:\n      type: object\n      discriminator:\n        propertyName: id\n");

    assertThat(compare(now).report(YamlReader.read(CONTRACT), now).findings())
        .filteredOn(it -> it.rule().endsWith("-discriminator-changed"))
        .hasSize(2)
        .allMatch(it -> it.severity() == Severity.ERROR)
        .allMatch(it -> it.message().startsWith("may break: "));
  }

  private static Comparison judged(String old, String now, Verdict required) {
    return new Comparison(
        new Comparison.Side("old.yaml", old),
        new Comparison.Side("new.yaml", now),
        Set.of(),
        List.of(),
        required,
        true);
  }
}

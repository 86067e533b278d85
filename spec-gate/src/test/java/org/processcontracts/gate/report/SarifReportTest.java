package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.contract.ExactJson;
import tools.jackson.databind.JsonNode;

class SarifReportTest {

  /** The official schema, as an artifact of others brings it. */
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode valid(Report report) {
    String sarif = Reports.written(Format.SARIF, report);
    assertThat(
            SCHEMA.validate(
                sarif,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .isEmpty();
    return ExactJson.read(sarif);
  }

  @Test
  void shouldBeJudgedByASchemaThatRefuses() {
    String sarif = Reports.written(Format.SARIF, Reports.MIXED);

    for (String broken :
        List.of(
            sarif.replace("\"level\": \"note\"", "\"level\": \"notice\""),
            sarif.replace("\"startLine\": 7", "\"startLine\": 0"),
            sarif.replace("\"driver\"", "\"rider\""))) {
      assertThat(SCHEMA.validate(broken, InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void shouldHoldRulesAndResults() {
    JsonNode run = valid(Reports.MIXED).at("/runs/0");

    assertThat(run.at("/tool/driver/rules").findValuesAsString("id"))
        .containsExactly("component-used", "keyword-type", "response-member-added");
    assertThat(run.at("/tool/driver/rules/1"))
        .isEqualTo(
            ExactJson.read(
                """
                {"id": "keyword-type",
                 "shortDescription":
                   {"text": "A keyword that does not fit the type constrains nothing."},
                 "help":
                   {"text": "A keyword that does not fit the type constrains nothing. \
                Asked of: any description."},
                 "defaultConfiguration": {"level": "error"}}"""));
    JsonNode result = run.at("/results/2");
    assertThat(result.at("/ruleId").stringValue()).isEqualTo("component-used");
    assertThat(result.at("/ruleIndex").intValue()).isZero();
    assertThat(result.at("/level").stringValue()).isEqualTo("warning");
    assertThat(result.at("/message/text").stringValue())
        .isEqualTo("nothing refers to /pets/{{id}} [here]\nfix: mend it");
    assertThat(result.at("/locations/0"))
        .isEqualTo(
            ExactJson.read(
                """
                {"physicalLocation": {
                   "artifactLocation":
                     {"uri": "specs/a%20b/openapi.yaml", "uriBaseId": "%SRCROOT%"},
                   "region": {"startLine": 12, "startColumn": 5}},
                 "logicalLocations":
                   [{"name": "get", "fullyQualifiedName": "/paths/~1a/get"}]}"""));
  }

  @Test
  void shouldBeValidWhateverTheContent() {
    valid(Reports.NOTHING);
    assertThat(valid(Reports.HOSTILE).at("/runs/0/results").size()).isEqualTo(3);
  }

  @Test
  void shouldKeepTheFingerprintWhenLinesMove() {
    Finding moved = Reports.finding(Severity.ERROR, "keyword-type", 70, Reports.ERROR.message());
    Finding other = Reports.finding(Severity.ERROR, "keyword-type", 7, "another message");

    String first = prints(List.of(Reports.ERROR)).get(0);
    assertThat(prints(List.of(moved))).containsExactly(first);
    assertThat(prints(List.of(other))).doesNotContain(first);
    assertThat(prints(List.of(Reports.ERROR, moved))).contains(first).doesNotHaveDuplicates();
    assertThat(prints(Reports.MANY.findings())).hasSize(10_000).doesNotHaveDuplicates();
  }

  private static List<String> prints(List<Finding> findings) {
    return ExactJson.read(Reports.written(Format.SARIF, new Report(1, findings)))
        .findValuesAsString("finding/v1");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b c.yaml, a/b%20c.yaml, false",
    "名.yaml, %E5%90%8D.yaml, false",
    "a:b%#?.yaml, a%3Ab%25%23%3F.yaml, false",
    "/tmp/x.yaml, file:///tmp/x.yaml, true",
    "C:/x y.yaml, file:///C:/x%20y.yaml, true",
    "../x.yaml, ../x.yaml, false"
  })
  void shouldTurnAFileIntoAUri(String file, String uri, boolean absolute) {
    assertThat(SourceUri.of(file)).isEqualTo(new SourceUri(uri, absolute));
  }
}

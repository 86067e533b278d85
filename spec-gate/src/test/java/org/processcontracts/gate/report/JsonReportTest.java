package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.processcontracts.gate.contract.ExactJson;
import tools.jackson.databind.JsonNode;

class JsonReportTest {

  @Test
  void shouldHaveExactlyTheseParts() {
    JsonNode json = ExactJson.read(Reports.written(Format.JSON, Reports.MIXED));

    assertThat(json.propertyNames()).containsExactly("files", "findings");
    assertThat(json.at("/files").intValue()).isEqualTo(5);
    assertThat(json.at("/findings/1"))
        .isEqualTo(
            ExactJson.read(
                """
                {"rule": "response-member-added", "severity": "note",
                 "file": "specs/a b/openapi.yaml", "line": 9, "column": 5,
                 "pointer": "/paths/~1a/get", "message": "'名' was added", "fix": "mend it"}"""));
    assertThat(json.at("/findings/0").propertyNames())
        .containsExactly("rule", "severity", "file", "line", "column", "pointer", "message", "fix");
    assertThat(Reports.written(Format.JSON, Reports.NOTHING))
        .isEqualTo("{\n  \"files\": 3,\n  \"findings\": []\n}\n");
  }

  @Test
  void shouldKeepHostileContentButForHalvesOfCharacters() {
    JsonNode json = ExactJson.read(Reports.written(Format.JSON, Reports.HOSTILE));

    String whole = Reports.EVIL.replace("x\udc00\ud800", "x\ufffd\ufffd");
    assertThat(json.findValuesAsString("message")).contains(whole);
    assertThat(json.findValuesAsString("pointer")).contains("/" + whole);
  }
}

package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import tools.jackson.databind.JsonNode;

class HarderPayloadsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digits beyond 2^53          | bcs | /operation_records/0/record_time      | 1618218591906093601
          empty texts                 | bcs | /operation_records/0/domain_id        | ""
          empty texts                 | bcs | /operation_records/0/operation_status | "processing"
          null wherever it may stand  | eds | /data/use_control_policies/0/user_type | null
          null wherever it may stand  | enos | /data                                | null
          unknown members             | bcs | /operation_records/0/operation_process/Preparation/unknown_text | ""
          unknown enum values         | bcs | /operation_records/0/operation_type   | "NOT_IN_THE_CONTRACT"
          unknown enum values         | dadayun | /0/Status                         | 11184809
          as documented               | bcs | /operation_records/0/record_time      | 1618218591906100000
          """)
  void shouldMakeHarder(String variant, String api, String pointer, String json) {
    assertThat(variants(api).get(variant).at(pointer).toString()).isEqualTo(json);
  }

  @Test
  void shouldWriteChineseAndEmoji() {
    assertThat(
            variants("bcs")
                .get("Chinese and emoji")
                .at("/operation_records/0/blockchain_name")
                .stringValue())
        .contains("流程", "😀", "\"", "\\");
  }

  private static Map<String, JsonNode> variants(String api) {
    Contract contract =
        Scenarios.bundled().stream().filter(it -> it.api().equals(api)).findFirst().orElseThrow();
    Content content = contract.operations().get(0).responses().get("200").contents().get(0);
    return new HarderPayloads(contract).of(content.examples().get(0).value(), content.schema());
  }
}

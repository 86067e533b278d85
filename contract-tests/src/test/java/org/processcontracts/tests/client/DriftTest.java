package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.processcontracts.kit.wire.Json.differences;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.Drift;
import org.processcontracts.client.Drift.Kind;
import org.processcontracts.client.Json;
import org.processcontracts.client.bcs.model.OperationRecords;
import org.processcontracts.client.bcs.model.RecordDetailInfo;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.eds.model.UseControlPoliciesInner;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import tools.jackson.databind.json.JsonMapper;

/** What a caller sees of values that the contract does not allow, and what it is told of them. */
@Timeout(30)
class DriftTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"record_time\":\"1\"} | WRONG_TYPE | /record_time | integer (int64) | \"1\"",
        "{\"record_time\":1.0} | WRONG_TYPE | /record_time | integer (int64) | 1.0",
        "{\"record_time\":9223372036854775808} | WRONG_TYPE | /record_time | integer (int64) | 9223372036854775808",
        "{\"record_time\":null} | NULL | /record_time | integer (int64) | null",
        "{\"record_time\":1,\"record_time\":1} | DUPLICATE | /record_time | once | twice",
        "{\"desc\":7} | WRONG_TYPE | /desc | string | 7",
        "{\"desc\":{\"a\":1,\"b\":2}} | WRONG_TYPE | /desc | string | an object of 2 members",
        "{\"message\":{}} | WRONG_TYPE | /message | list | an object of 0 members",
        "{\"message\":[\"a\",7]} | WRONG_TYPE | /message/1 | string | 7",
        "{\"message\":[null,\"a\"]} | NULL | /message/0 | string | null",
        "{\"cluster_info\":[]} | WRONG_TYPE | /cluster_info | OprecordCluster | a list of 0 elements",
        "{\"operation_process\":{\"a/b\":7}} | WRONG_TYPE | /operation_process/a~1b | ProcessInfo | 7",
        "{\"operation_process\":{\"a\":null}} | NULL | /operation_process/a | ProcessInfo | null",
        "{\"operation_status\":\"paused\"} | UNKNOWN_VALUE | /operation_status | one of [waiting, processing, finished, failed, stop] | \"paused\"",
        "{\"operation_status\":1} | WRONG_TYPE | /operation_status | string | 1",
        "{\"new\":[1,2]} | UNKNOWN_PROPERTY | /new | no such member | a list of 2 elements",
        "{\"a~/b\":true} | UNKNOWN_PROPERTY | /a~0~1b | no such member | true"
      })
  void shouldKeepAndTellWhatDeparts(
      String json, Kind kind, String pointer, String expected, String seen) {
    List<Drift> drifts = new ArrayList<>();

    RecordDetailInfo read = Json.read(json, RecordDetailInfo.SHAPE, drifts::add);

    assertThat(drifts)
        .filteredOn(drift -> !(drift.kind() == Kind.MISSING))
        .extracting(Drift::kind, Drift::pointer, Drift::expected, Drift::seen)
        .containsExactly(tuple(kind, pointer, expected, seen));
    if (kind != Kind.DUPLICATE) {
      assertThat(differences(json, Json.write(read))).isEmpty();
      assertThat(Json.read(json, RecordDetailInfo.class)).isEqualTo(read).hasSameHashCodeAs(read);
    }
  }

  @Test
  void shouldShowWhatIsNoObjectAsAModelOfNothing() {
    String json = "{\"operation_records\":[{\"desc\":\"a\"},7,null]}";
    OperationRecords read = Json.read(json, OperationRecords.class);

    assertThat(read.operationRecords())
        .extracting(RecordDetailInfo::desc)
        .containsExactly("a", null, null);
    assertThat(read.operationRecords())
        .extracting(RecordDetailInfo::raw)
        .extracting(String::valueOf)
        .containsExactly("null", "7", "null");
    assertThat(read.operationRecords().get(0).raw()).isNull();
    assertThat(read.operationRecords().get(1)).hasToString("RecordDetailInfo?");
    assertThat(differences(json, Json.write(read))).isEmpty();
    assertThat(differences("[{\"desc\":\"a\"},7,null]", Json.write(read.operationRecords())))
        .isEmpty();
  }

  @Test
  void shouldTellNullFromAnotherTypeFromAbsent() {
    RecordDetailInfo read = Json.read("{\"desc\":7,\"message\":null}", RecordDetailInfo.class);

    assertThat(read.desc()).isNull();
    assertThat(read.has("desc")).isTrue();
    assertThat(read.raw("desc")).hasToString("7");
    assertThat(read.raw("message").isNull()).isTrue();
    assertThat(read.raw("record_time")).isNull();
    assertThat(read).hasToString("RecordDetailInfo{message=null, desc=?}");
    assertThat(read)
        .isNotEqualTo(Json.read("{\"desc\":8,\"message\":null}", RecordDetailInfo.class));
  }

  @Test
  void shouldTellTextsOrIntegersByTheAlternativeThatTheyAre() {
    assertThat(pointers("{\"status\":\"1,x\"}")).containsExactly("CONSTRAINT /status");
    assertThat(pointers("{\"status\":77}")).containsExactly("UNKNOWN_VALUE /status");
    assertThat(pointers("{\"status\":true}")).containsExactly("WRONG_TYPE /status");
    assertThat(pointers("{\"status\":\"1,2\"}")).isEmpty();
    assertThat(pointers("{\"status\":5}")).isEmpty();
  }

  @Test
  void shouldTakeNullWhereTheContractDoes() {
    List<Drift> drifts = new ArrayList<>();

    Json.read("{\"user_type\":null,\"how_many\":null}", UseControlPoliciesInner.SHAPE, drifts::add);

    assertThat(drifts).extracting(Drift::kind).containsOnly(Kind.MISSING);
  }

  @Test
  void shouldTellWhatIsMissing() {
    List<Drift> drifts = new ArrayList<>();

    Json.read("{\"operation_records\":[{}]}", OperationRecords.SHAPE, drifts::add);

    assertThat(drifts)
        .extracting(Drift::pointer)
        .contains("/count", "/operation_records/0/desc")
        .hasSize(14);
    assertThat(drifts).extracting(Drift::kind).containsOnly(Kind.MISSING);
    assertThat(drifts.get(0).seen()).isEqualTo("nothing");
  }

  @Test
  void shouldNotShowASecret() {
    List<Drift> drifts = new ArrayList<>();

    Json.read("{\"sk\":[7],\"cert\":{\"k3y\":1}}", QueryProcessesRequestBody.SHAPE, drifts::add);

    assertThat(drifts)
        .filteredOn(drift -> drift.kind() == Kind.WRONG_TYPE)
        .extracting(Drift::seen)
        .containsExactly("***", "***");
  }

  @Test
  void shouldReadAsPlainJacksonDoes() {
    String json = "{\"desc\":7,\"message\":[\"a\"],\"new\":{\"n\":1.50}}";
    JsonMapper plain = JsonMapper.builder().build();

    RecordDetailInfo read = plain.readValue(json, RecordDetailInfo.class);

    assertThat(plain.writeValueAsString(read))
        .isEqualTo("{\"message\":[\"a\"],\"desc\":7,\"new\":{\"n\":1.50}}");
    assertThat(read.message()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(ints = {499, 501})
  void shouldEndBeyondALimit(int depth) {
    String deep = "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    if (depth < 500) {
      Json.read(deep, OperationRecords.SHAPE, drift -> {});
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Json.read(deep, OperationRecords.SHAPE, drift -> {}))
          .withMessageMatching("no JSON at (/\\*){16}/… \\(line 1, column \\d+\\)");
    }
  }

  @Test
  void shouldEndBeyondTheLengthOfANumber() {
    String json = "{\"count\":" + "1".repeat(1_001) + "}";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.read(json, OperationRecords.SHAPE, drift -> {}))
        .withMessageStartingWith("no JSON at /count (line 1");
  }

  private static List<String> pointers(String query) {
    List<String> pointers = new ArrayList<>();
    Json.read(
        query,
        FlowInstanceQuery.SHAPE,
        drift -> {
          if (drift.kind() != Kind.MISSING) {
            pointers.add(drift.kind() + " " + drift.pointer());
          }
        });
    return pointers;
  }
}

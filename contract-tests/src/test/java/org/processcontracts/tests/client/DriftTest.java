package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.processcontracts.tests.wire.Json.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiDriftException;
import org.processcontracts.client.Drift;
import org.processcontracts.client.Drift.Kind;
import org.processcontracts.client.Json;
import org.processcontracts.client.Shape;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.bcs.model.BcsError;
import org.processcontracts.client.bcs.model.OperationRecords;
import org.processcontracts.client.bcs.model.RecordDetailInfo;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.eds.model.UseControlPoliciesInner;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import tools.jackson.databind.json.JsonMapper;

/** What a caller sees of values that the contract does not allow, and what it is told of them. */
@Timeout(30)
class DriftTest {

  private static final String TOKEN = "MIIT-the-token-of-bcs";

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"error_code\":\"short\",\"error_msg\":\"m1\"} | /error_code | minLength 8 | \"short\"",
        "{\"error_code\":\"BCS.12345\",\"error_msg\":\"🚀\"} | /error_msg | minLength 2 | \"🚀\""
      })
  void shouldTellABrokenConstraint(String json, String pointer, String expected, String seen) {
    List<Drift> drifts = new ArrayList<>();

    Json.read(json, BcsError.SHAPE, drifts::add);

    assertThat(drifts)
        .extracting(Drift::kind, Drift::pointer, Drift::expected, Drift::seen)
        .containsExactly(tuple(Kind.CONSTRAINT, pointer, expected, seen));
  }

  @Test
  void shouldTellEachKeyword() {
    Shape<?> text = Shape.TEXT.maxLength(3).pattern("^[a-c]*$");
    Shape<?> integer = Shape.INT32.minimum("1", true).maximum("9", false).multipleOf("2");
    Shape<?> number = Shape.NUMBER.minimum("0.5", false).maximum("1.5", true);
    Shape<?> list = Shape.list(Shape.ANY).minSize(1).maxSize(2).uniqueItems();

    assertThat(broken(text, "\"abcd\"")).containsExactly("maxLength 3", "pattern ^[a-c]*$");
    assertThat(broken(text, "\"🚀🚀🚀\"")).containsExactly("pattern ^[a-c]*$");
    assertThat(broken(integer, "1")).containsExactly("exclusiveMinimum 1", "multipleOf 2");
    assertThat(broken(integer, "10")).containsExactly("maximum 9");
    assertThat(broken(integer, "8")).isEmpty();
    assertThat(broken(number, "0.49")).containsExactly("minimum 0.5");
    assertThat(broken(number, "1.5")).containsExactly("exclusiveMaximum 1.5");
    assertThat(broken(number.multipleOf("0.1"), "1e999999999"))
        .containsExactly("exclusiveMaximum 1.5", "multipleOf 0.1");
    assertThat(broken(list, "[]")).containsExactly("at least 1");
    assertThat(broken(list, "[1,1,1]")).containsExactly("at most 2", "uniqueItems");
    assertThat(broken(Shape.map(Shape.TEXT).minSize(1), "{}")).containsExactly("at least 1");
    assertThat(broken(Shape.OBJECT.maxSize(0), "{\"a\":1}")).containsExactly("at most 0");
  }

  @ParameterizedTest
  @CsvSource({
    "date-time, 2015-10-14T02:09:20.400Z, true",
    "date-time, 2015-10-14t02:09:20.1234567890123+08:00, true",
    "date-time, 2015-10-14T02:09:20, false",
    "date-time, 2015-02-30T02:09:20Z, false",
    "date-time, 2015-10-14T24:09:20Z, false",
    "date, 2016-02-29, true",
    "date, 2015-02-29, false",
    "uuid, 0b0b5b0e-9b3e-4b7c-8d0e-1f2a3b4c5d6e, true",
    "uuid, 0b0b5b0e, false",
    "byte, YWJj, true",
    "byte, ***, false",
    "colour, anything, true"
  })
  void shouldKnowTheFormatsOfOpenApi(String format, String text, boolean holds) {
    assertThat(broken(Shape.TEXT.format(format), Json.write(text)).isEmpty()).isEqualTo(holds);
  }

  @Test
  void shouldNotBeKeptBusyByAPattern() {
    String text = Json.write("a".repeat(40_000) + "!");

    assertThat(broken(Shape.TEXT.pattern("^(a+)+$"), text)).isEmpty();
    assertThat(broken(Shape.TEXT.pattern("^(a|b)*$"), text)).isEmpty();
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
          .withMessageStartingWith("no JSON at /*/*/*");
    }
  }

  @Test
  void shouldEndBeyondTheLengthOfANumber() {
    String json = "{\"count\":" + "1".repeat(1_001) + "}";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.read(json, OperationRecords.SHAPE, drift -> {}))
        .withMessageStartingWith("no JSON at /count (line 1");
  }

  @Test
  void shouldTellAHundredAndHowManyMore() throws Exception {
    String body =
        IntStream.range(0, 250)
            .mapToObj(i -> "\"x" + i + "\":" + i)
            .collect(Collectors.joining(",", "{\"count\":0,\"operation_records\":[],", "}"));

    List<Drift> drifts = listened(200, body);

    assertThat(drifts).hasSize(101);
    assertThat(drifts.get(100).kind()).isEqualTo(Kind.MORE);
    assertThat(drifts.get(100).seen()).isEqualTo("150");
  }

  @Test
  void shouldTellWhichCallItWas() throws Exception {
    assertThat(listened(200, "{\"count\":\"1\",\"operation_records\":[]}").get(0))
        .isEqualTo(
            new Drift(
                "listOpRecord", 200, Kind.WRONG_TYPE, null, "/count", "integer (int64)", "\"1\""))
        .hasToString("listOpRecord answered 200: WRONG_TYPE at /count, expected integer (int64)");
  }

  @Test
  void shouldTellOfErrorsToo() throws Exception {
    assertThat(listened(500, "{\"error_code\":\"x\",\"error_msg\":7}"))
        .extracting(Drift::pointer)
        .containsExactly("/error_code", "/error_msg");
    assertThat(listened(502, "<html>")).extracting(Drift::kind).containsExactly(Kind.WRONG_TYPE);
  }

  @Test
  void shouldMaskASecretThatComesBack() throws Exception {
    String body = "{\"count\":\"no " + TOKEN + "\",\"operation_records\":[],\"" + TOKEN + "\":1}";

    for (Drift drift : listened(200, body)) {
      assertThat(drift.seen() + drift.pointer() + drift).doesNotContain(TOKEN);
    }
  }

  @Test
  void shouldNotBeHarmedByItsListener() throws Exception {
    try (var service = LoopbackService.answering(200, "{\"count\":null}");
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .onDrift(
                    drift -> {
                      throw new IllegalStateException("mine");
                    })
                .build()) {
      assertThat(client.listOpRecord(bcs()).body().has("count")).isTrue();
    }
  }

  @Test
  void shouldFailOnDriftWhenStrict() throws Exception {
    try (var service =
            LoopbackService.answering(200, "{\"count\":null,\"operation_records\":[],\"x\":1}");
        var client = BcsClient.builder().endpoint(service.endpoint()).strict(true).build()) {
      var thrown = catchThrowableOfType(ApiDriftException.class, () -> client.listOpRecord(bcs()));

      assertThat(thrown)
          .hasMessage(
              "GET /v2/p/operation/record answered 200 with a departure from its contract:"
                  + " NULL at /count, expected integer (int64), and 1 more");
      assertThat(thrown.drifts()).extracting(Drift::pointer).containsExactly("/count", "/x");
      assertThat(thrown.rawBody()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"7,0", "-7,0", "seven,1", "7.0,1", "9223372036854775808,1"})
  void shouldTellOfADocumentedHeader(String text, int drifts) throws Exception {
    List<Drift> told = new ArrayList<>();
    try (var service = LoopbackService.answering(200, "[]", "Total-Count: " + text);
        var client =
            DadayunClient.builder().endpoint(service.endpoint()).onDrift(told::add).build()) {
      var response =
          client.listWorkflowInstances(
              ListWorkflowInstancesRequest.builder().templateId("t").build());

      assertThat(response.totalCount() == null).isEqualTo(drifts == 1);
      assertThat(told)
          .hasSize(drifts)
          .allSatisfy(drift -> assertThat(drift.header()).isEqualTo("Total-Count"));
    }
  }

  private static List<Drift> listened(int status, String body) throws Exception {
    List<Drift> drifts = new ArrayList<>();
    try (var service = LoopbackService.answering(status, body);
        var client =
            BcsClient.builder().endpoint(service.endpoint()).onDrift(drifts::add).build()) {
      client.listOpRecord(bcs());
    } catch (ListOpRecordException failure) {
      assertThat(failure.status()).isEqualTo(status);
    }
    return drifts;
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

  private static List<String> broken(Shape<?> shape, String json) {
    List<String> broken = new ArrayList<>();
    Json.read(json, shape, drift -> broken.add(drift.expected()));
    return broken;
  }

  private static ListOpRecordRequest bcs() {
    return ListOpRecordRequest.builder().projectId("p").xAuthToken(TOKEN).build();
  }
}

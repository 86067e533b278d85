package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.Json;
import org.processcontracts.client.Times;
import org.processcontracts.client.bcs.model.RecordDetailInfo;
import org.processcontracts.client.bcs.model.SubDetail;
import org.processcontracts.client.dadayun.model.WorkflowInstance;
import org.processcontracts.client.datashare.model.StageInProcess;
import org.processcontracts.client.enos.model.FlowInstance;
import org.processcontracts.client.enos.model.FlowInstanceQuery;

/** Times as the documents write them, and as Java has them. */
class TimesTest {

  @ParameterizedTest
  @ValueSource(
      longs = {
        1618218591906093601L,
        0,
        -1,
        999_999_999,
        -1_000_000_001,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void shouldKeepEveryNanosecond(long nanoseconds) {
    RecordDetailInfo read =
        Json.read("{\"record_time\":" + nanoseconds + "}", RecordDetailInfo.class);

    assertThat(Times.toNanoseconds(read.recordTimeInstant())).isEqualTo(nanoseconds);
    assertThat(read.toBuilder().recordTimeInstant(Instant.EPOCH.plusNanos(nanoseconds)))
        .isNotNull();
  }

  @Test
  void shouldRefuseWhatNanosecondsCannotTell() {
    assertThatThrownBy(() -> Times.toNanoseconds(Instant.parse("2262-04-11T23:47:16.854775808Z")))
        .isInstanceOf(ArithmeticException.class);
    assertThat(Times.toNanoseconds(Instant.parse("2262-04-11T23:47:16.854775807Z")))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void shouldTellATimeThatHasNotComeByNull() {
    SubDetail read = Json.read("{\"start_time\":0,\"end_time\":1}", SubDetail.class);

    assertThat(read.startTime()).isZero();
    assertThat(read.startTimeInstant()).isNull();
    assertThat(read.endTimeInstant()).isEqualTo(Instant.ofEpochSecond(0, 1));
    assertThat(Json.read("{}", SubDetail.class).startTimeInstant()).isNull();
    assertThat(Json.read("{\"start_time\":\"1\"}", SubDetail.class).startTimeInstant()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1639824526, 2021-12-18T10:48:46Z",
    "'',",
    "soon,",
    "1639824526.5,",
    "9223372036854775807,",
    "9223372036854775808,"
  })
  void shouldReadSecondsInText(String text, Instant time) {
    StageInProcess read =
        Json.read("{\"createTime\":" + Json.write(text) + "}", StageInProcess.class);

    assertThat(read.createTimeInstant()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-10-14T02:09:20.400Z, 2015-10-14T02:09:20.400Z",
    "2015-10-14T10:09:20.123456789+08:00, 2015-10-14T02:09:20.123456789Z",
    "2015-10-14,",
    "'',"
  })
  void shouldReadRfc3339(String text, Instant time) {
    WorkflowInstance read =
        Json.read("{\"CreateTime\":" + Json.write(text) + "}", WorkflowInstance.class);

    assertThat(read.createTimeInstant()).isEqualTo(time);
    assertThat(read.createTime()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-30 19:00:00, 2020-06-30T19:00:00",
    "2020-06-30 19:00:00.1, 2020-06-30T19:00:00.1",
    "2020-06-30 19:00:00.123456789, 2020-06-30T19:00:00.123456789",
    "2020-06-30T19:00:00,",
    "2020-02-30 19:00:00,",
    "'',"
  })
  void shouldReadTimesWithoutAZone(String text, LocalDateTime time) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      FlowInstance read = Json.read("{\"timestamp\":" + Json.write(text) + "}", FlowInstance.class);

      assertThat(read.timestampLocal()).isEqualTo(time);
      if (time != null) {
        assertThat(Times.toLocal(time)).isEqualTo(text);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldWriteMilliseconds() {
    FlowInstanceQuery.Builder query =
        Json.read(
                "{\"type\":1,\"owner\":\"\",\"status\":\"\",\"pagination\":{}}",
                FlowInstanceQuery.class)
            .toBuilder()
            .fromTriggerTimeInstant(Instant.parse("2020-06-30T00:00:00.001999Z"))
            .toTriggerTimeInstant(Instant.EPOCH);

    assertThat(query.build().fromTriggerTime()).isEqualTo(1593475200001L);
    assertThat(query.build().toTriggerTimeInstant()).isEqualTo(Instant.EPOCH);
    assertThat(query.toTriggerTimeInstant(null).fromTriggerTimeInstant(null)).isNotNull();
  }
}

package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.Json;
import org.processcontracts.client.bcs.model.OperationStatus;
import org.processcontracts.client.bcs.model.OperationType;
import org.processcontracts.client.dadayun.model.WorkflowStatus;
import org.processcontracts.client.eds.model.UserType;
import org.processcontracts.client.enos.model.FlowInstanceStatus;
import tools.jackson.core.JacksonException;

class OpenEnumTest {

  @Test
  void shouldKnowTheValuesOfTheContract() {
    OperationStatus status = OperationStatus.of("processing");

    assertThat(status).isSameAs(OperationStatus.PROCESSING);
    assertThat(status.isKnown()).isTrue();
    assertThat(status.value()).isEqualTo("processing");
    assertThat(
            switch (status.known()) {
              case PROCESSING -> "in a switch";
              default -> "missed";
            })
        .isEqualTo("in a switch");
    assertThat(OperationStatus.values()).hasSize(OperationStatus.Known.values().length);
    assertThat(UserType.values()).containsExactly(UserType.USER, UserType.TEAM);
    assertThat(FlowInstanceStatus.of(-1)).isSameAs(FlowInstanceStatus.FAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PROCESSING", "Processing", " processing", "流程"})
  void shouldKeepAnUnknownText(String value) {
    OperationStatus status = Json.read(Json.write(value), OperationStatus.class);

    assertThat(status.isKnown()).isFalse();
    assertThat(status.known()).isNull();
    assertThat(status).hasToString(value).isEqualTo(OperationStatus.of(value));
    assertThat(status).hasSameHashCodeAs(OperationStatus.of(value));
    assertThat(Json.write(status)).isEqualTo(Json.write(value));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 6, -1, 11184809, Long.MIN_VALUE, Long.MAX_VALUE})
  void shouldKeepAnUnknownInteger(long value) {
    WorkflowStatus status = Json.read(Long.toString(value), WorkflowStatus.class);

    assertThat(status.isKnown()).isFalse();
    assertThat(status).isEqualTo(WorkflowStatus.of(value));
    assertThat(status.value()).isEqualTo(value);
    assertThat(Json.write(status)).isEqualTo(Long.toString(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CREATE", "0", "1", " 99", "099"})
  void shouldRefuseTextThatIsNoValueWhenAskedStrictly(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OperationType.valueOf(text))
        .withMessage("\"%s\" is none of [99, 00, 01, 91, 02, 03, 04, 05]", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FAIL", "+1", "01", "1.0", "11"})
  void shouldRefuseTextThatIsNoIntegerValueWhenAskedStrictly(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> FlowInstanceStatus.valueOf(text));
  }

  @Test
  void shouldFindAValueByItsTextWhenAskedStrictly() {
    assertThat(OperationType.valueOf("99")).isSameAs(OperationType.CREATE);
    assertThat(FlowInstanceStatus.valueOf("-1")).isSameAs(FlowInstanceStatus.FAIL);
  }

  @Test
  void shouldNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));

      assertThat(WorkflowStatus.of(5)).hasToString("5");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "true", "1.5", "[]", "{}"})
  void shouldNotTakeAnotherKindOfJsonForText(String json) {
    assertThatThrownBy(() -> Json.read(json, OperationType.class))
        .isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"5\"", "\"\"", "true", "5.0", "9223372036854775808", "[]"})
  void shouldNotTakeAnotherKindOfJsonForAnInteger(String json) {
    assertThatThrownBy(() -> Json.read(json, WorkflowStatus.class))
        .isInstanceOf(JacksonException.class);
  }
}

package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.client.Drift;
import org.processcontracts.client.Drift.Kind;
import org.processcontracts.client.Json;
import org.processcontracts.client.Shape;
import org.processcontracts.client.bcs.model.BcsError;

/** Each keyword of a contract that a value can break. */
@Timeout(30)
class ConstraintTest {

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

  private static List<String> broken(Shape<?> shape, String json) {
    List<String> broken = new ArrayList<>();
    Json.read(json, shape, drift -> broken.add(drift.expected()));
    return broken;
  }
}

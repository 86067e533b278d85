package org.processcontracts.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1, "b": [null, true]} | {"b":[null,true],"a":1}
          1618218591906093601         | 1618218591906093601
          "\\u6570"                   | "数"
          "\\u0041\\/"                | "A/"
          {}                          | { }
          1e400                       | 1e400
          """)
  void shouldFindNoDifferenceInTextsThatMeanTheSame(String expected, String seen) {
    assertThat(Json.differences(expected, seen)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1                          | 1.0                        | (whole text): expected 1, seen 1.0
          1618218591906093601        | 1618218591906093600        | (whole text): expected 1618218591906093601, seen 1618218591906093600
          0                          | -0                         | (whole text): expected 0, seen -0
          1                          | "1"                        | (whole text): expected 1, seen "1"
          null                       | "null"                     | (whole text): expected null, seen "null"
          {"a": null}                | {}                         | /a: expected null, seen not there
          {}                         | {"a": null}                | /a: expected not there, seen null
          {"a": ""}                  | {"a": null}                | /a: expected "", seen null
          {"a": "x"}                 | {"A": "x"}                 | /a: expected "x", seen not there; /A: expected not there, seen "x"
          [1, 2]                     | [2, 1]                     | /0: expected 1, seen 2; /1: expected 2, seen 1
          [1]                        | [1, null]                  | /1: expected not there, seen null
          [1, 2]                     | [1]                        | /1: expected 2, seen not there
          {"a/b": {"m~n": [true]}}   | {"a/b": {"m~n": [false]}}  | /a~1b/m~0n/0: expected true, seen false
          {"": 1}                    | {"": 2}                    | /: expected 1, seen 2
          {}                         | []                         | (whole text): expected an object of 0, seen an array of 0
          {"a": {"b": 1}}            | {"a": "b"}                 | /a: expected an object of 1, seen "b"
          """)
  void shouldTellEveryDifference(String expected, String seen, String differences) {
    assertThat(Json.differences(expected, seen))
        .extracting(Json.Difference::toString)
        .containsExactly(differences.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                      | [1]                      | item 0: not there",
        "{\"a\": [{\"b\": \"x\"}]}  | {\"a\": [{\"b\": \"y\"}]}   | a/item 0/b: \"x\"",
        "[[1]]                   | [[2]]                    | item 0/item 0: 1",
        "{\"a/b~1\": null}       | {}                       | a/b~1: null",
        "{}                      | []                       | the body: an object of 0"
      })
  void shouldTellADifferenceInWords(String expected, String seen, String told) {
    assertThat(Json.differences(expected, seen))
        .extracting(Json.Difference::told)
        .containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\":1,\"a\":1}",
        "[{\"a\":{},\"a\":2}]",
        "{} {}",
        "1 2",
        "{'a':1}",
        "NaN",
        "01",
        "// no\n1",
        "\uFEFF{}"
      })
  void shouldRefuseWhatIsNotOneJsonText(String text) {
    assertThatThrownBy(() -> Json.differences(text, "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The expected text");
    assertThatThrownBy(() -> Json.differences("{}", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The seen text");
  }

  @Test
  void shouldTellLineAndColumnOfAMistake() {
    assertThatThrownBy(() -> Json.differences("{}", "{\n  \"a\": x}"))
        .hasMessageStartingWith("The seen text is not JSON at 2:8: ");
  }

  @Test
  void shouldTellOfATextThatIsNestedTooDeeply() {
    assertThatThrownBy(() -> Json.differences("1", "[".repeat(200_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The seen text is not JSON");
  }
}

package org.processcontracts.gate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.contract.ExactJson;

class YamlReaderTest {

  @TempDir Path temp;

  private static YamlDocument parse(String yaml) {
    return YamlReader.parse(Path.of("any.yaml"), yaml);
  }

  @Test
  void shouldKnowThePlaceOfEveryNode() {
    YamlDocument document = parse("a:\n  b/c:\n    - x\n    -   y\n");

    assertThat(document.position("/a/b~1c")).isEqualTo(new Position(2, 3));
    assertThat(document.position("/a/b~1c/1")).isEqualTo(new Position(4, 9));
    assertThat(document.position("/a/missing/deeper")).isEqualTo(new Position(1, 1));
    assertThat(document.at("/a/b~1c/1").asString()).isEqualTo("y");
  }

  @Test
  void shouldReadTheSameTreeAsJsonWithEveryDigit() {
    String json =
        "{\"a\": [1, -0, 2147483648, 9007199254740993, 9223372036854775808, 1.10, 2e3],"
            + " \"b\": {\"c\": null, \"d\": true, \"e\": \"01\"}}";

    assertThat(parse(json).tree()).isEqualTo(ExactJson.read(json));
    assertThat(parse(json).problems()).isEmpty();
    assertThat(parse("[99999999999999999999]").at("/0").toString())
        .isEqualTo("99999999999999999999");
  }

  @Test
  void shouldRefuseWhatHasNoJsonMeaning() {
    assertThat(parse("a: 1\nb: 2\na: 3\n").problems())
        .extracting(Problem::position)
        .containsExactly(new Position(3, 1));
    for (String scalar : new String[] {"007", "0x1F", ".inf", "+1", "!!binary aGk=", "!x y"}) {
      assertThat(parse("a: " + scalar).problems()).as(scalar).hasSize(1);
    }
    assertThat(parse("? [a]\n: 1\n").problems()).hasSize(1);
  }

  @Test
  void shouldRefuseANumberOfTooManyDigits() {
    assertThat(parse("a: " + "1".repeat(1_000)).problems()).isEmpty();
    for (String number : new String[] {"1".repeat(1_001), "0." + "1".repeat(1_000_000)}) {
      assertThat(parse("a: " + number).problems())
          .containsExactly(
              new Problem(
                  new Position(1, 4),
                  "a number of more than 1000 digits",
                  "quote it, or shorten it"));
    }
  }

  @Test
  void shouldStopBeforeAnAliasBombUnfolds() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 20; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(parse(bomb.toString()).readable()).isFalse();
    assertThat(parse("a: &a\n  b: *a\n").readable()).isFalse();
    assertThat(parse("[".repeat(100_000)).readable()).isFalse();
    assertThat(parse("a: {".repeat(257) + "}".repeat(257)).problems())
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("more than 256 levels");
  }

  @Test
  void shouldTellWhereTheSyntaxIsBroken() {
    assertThat(parse("a: b\n c: d\n").problems())
        .extracting(Problem::position)
        .containsExactly(new Position(2, 3));
    assertThat(parse("a: 1\n---\nb: 2\n").readable()).isFalse();
    assertThat(parse("").readable()).isFalse();
    assertThat(parse("a: \u0007").readable()).isFalse();
  }

  @Test
  void shouldTellWhyAFileCannotBeRead() throws IOException {
    Path latin = Files.write(temp.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});

    assertThat(YamlReader.read(latin).problems())
        .extracting(Problem::message)
        .containsExactly("the file is not UTF-8");
    assertThat(YamlReader.read(temp.resolve("none.yaml")).problems())
        .extracting(Problem::message)
        .containsExactly("the file is missing");
    assertThat(YamlReader.read(temp).readable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1,}        | 1 | 9
          {"a": [1, 2,]}   | 1 | 13
          {a: 1}           | 1 | 2
          {"a": 1} # no    | 1 | 10
          {'a': 1}         | 1 | 2
          {"a": .5}        | 1 | 7
          {"a": 01}        | 1 | 8
          {"a": yes}       | 1 | 7
          a: 1             | 1 | 1
          """)
  void shouldTakeAsJsonOnlyWhatIsJson(String text, int line, int column) {
    YamlDocument document = YamlReader.parse(Path.of("any.JSON"), text);

    assertThat(document.readable()).isFalse();
    assertThat(document.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.position()).isEqualTo(new Position(line, column));
              assertThat(problem.message()).startsWith("not JSON: ").doesNotContain("Feature", "[");
            });
    assertThat(YamlReader.parse(Path.of("any.yaml"), text).problems()).size().isLessThan(2);
  }

  @Test
  void shouldTakeNumbersInJsonAsJsonDoes() {
    YamlDocument document = YamlReader.parse(Path.of("any.json"), "{\"a\": 1e-7,\n\t\"b\": 1E+2}");

    assertThat(document.at("/a").decimalValue()).isEqualByComparingTo("0.0000001");
    assertThat(document.at("/b").decimalValue()).isEqualByComparingTo("100");
    assertThat(document.problems()).isEmpty();
    assertThat(document.ambiguous()).isEmpty();
    assertThat(document.position("/b")).isEqualTo(new Position(2, 2));
  }
}

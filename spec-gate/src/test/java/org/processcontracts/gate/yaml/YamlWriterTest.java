package org.processcontracts.gate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.contract.ExactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class YamlWriterTest {

  static List<String> texts() {
    return List.of(
        "",
        " ",
        "00",
        "1",
        "1.0",
        "1e3",
        "0x1F",
        "0o17",
        "1_000",
        "12:30",
        "2024-01-01",
        "-",
        ".",
        "~",
        "null",
        "Null",
        "true",
        "on",
        "OFF",
        "y",
        "No",
        "yes",
        "=",
        "<<",
        "<>",
        ".inf",
        ".NaN",
        "a: b",
        "a #b",
        "#a",
        "a:",
        "- a",
        "? a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "[a]",
        "{a}",
        "'a'",
        "\"a\"",
        "it's",
        "a\\b",
        "a\tb",
        "\ta",
        " a",
        "a ",
        "a\n",
        "a\nb\n",
        "a\nb",
        "\na",
        "a\n\nb",
        "a \nb",
        "a\n b",
        " a\nb",
        "a\n\n\n",
        "a\r\nb",
        "a\u0085b",
        "a\u2028b",
        "\uFEFFa",
        "\u0000",
        "\u007F",
        "\u00A0a",
        "描述",
        "未知错误: x",
        "😀 \uD83D\uDE00",
        "ı İ ß",
        "---",
        "--- a",
        "...",
        "/v1/{project_id}/x",
        "^[1-9][0-9]{0,8}$",
        "{{sk}}",
        "#/components/schemas/X",
        "https://{host}/a?b=c&d",
        "x".repeat(3000),
        "word ".repeat(800));
  }

  private static JsonNode readByTheParser(String yaml) {
    return ExactJson.read(
        DeserializationUtils.deserializeIntoTree(
                yaml, "any.yaml", new ParseOptions(), new SwaggerParseResult())
            .toString());
  }

  private static void assertRoundTrip(JsonNode tree) {
    String yaml = YamlWriter.write(tree);
    YamlDocument read = YamlReader.parse(Path.of("any.yaml"), yaml);
    assertThat(read.problems()).as(yaml).isEmpty();
    assertThat(read.tree()).as(yaml).isEqualTo(tree);
    assertThat(readByTheParser(yaml)).as(yaml).isEqualTo(tree);
    assertThat(YamlWriter.write(read.tree())).isEqualTo(yaml).doesNotContain("\r");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void shouldKeepEveryTextInBothVersionsOfYaml(String text) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("value", text);
    tree.putArray("items").add(text).add(text);
    if (text.length() < 1000) {
      tree.putObject("keys").put(text, 1);
    }
    assertRoundTrip(tree);
  }

  @Test
  void shouldKeepNumbersNullsAndEmptyCollections() {
    assertRoundTrip(
        ExactJson.read(
            "{\"z\": [0, -1, 9007199254740993, 99999999999999999999, 1.5, 0.1, true, false, null],"
                + " \"a\": {}, \"b\": [], \"c\": [[], {}, [[1]], [{\"d\": {\"e\": []}}]]}"));
  }

  @Test
  void shouldWriteReadableBlocks() {
    JsonNode tree =
        ExactJson.read(
            "{\"b\": \"描述 of it\", \"a\": {\"codes\": [\"00\", \"on\"], \"text\": \"one\\ntwo\\n\"}}");

    assertThat(YamlWriter.write(tree))
        .isEqualTo(
            """
            b: 描述 of it
            a:
              codes:
                - '00'
                - 'on'
              text: |
                one
                two
            """);
  }
}

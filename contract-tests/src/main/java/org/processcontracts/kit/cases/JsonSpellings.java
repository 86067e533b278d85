package org.processcontracts.kit.cases;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Texts in JSON that mean the same. */
final class JsonSpellings {

  private JsonSpellings() {}

  /** Those of a value, by what was done. */
  static Map<String, String> of(JsonNode value) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("members in reversed order", written(value, true, JsonSpellings::quoted));
    texts.put("every character of a text escaped", written(value, false, JsonSpellings::escaped));
    texts.put("white space", "\r\n\t " + value.toPrettyString().replace("\n", "\r\n\t") + "\n");
    return texts;
  }

  private static String written(JsonNode value, boolean reversed, UnaryOperator<String> text) {
    if (value.isString()) {
      return text.apply(value.stringValue());
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(item -> written(item, reversed, text))
          .collect(joining(",", "[", "]"));
    }
    if (!value.isObject()) {
      return value.toString();
    }
    List<String> members = new ArrayList<>();
    // Names stay as they are: by them what is secret is known in a report.
    value.forEachEntry(
        (name, member) -> members.add(quoted(name) + ":" + written(member, reversed, text)));
    if (reversed) {
      Collections.reverse(members);
    }
    return members.stream().collect(joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("\\u%04x"::formatted).collect(joining("", "\"", "\""));
  }
}

package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What may become of a value on its way out. */
final class Values {

  static final JsonNode ABSENT = MissingNode.getInstance();
  static final JsonNode NULL = NullNode.getInstance();

  private Values() {}

  static JsonNode lost(JsonNode value) {
    return ABSENT;
  }

  static JsonNode nullToAbsent(JsonNode value) {
    return value.isNull() ? ABSENT : value;
  }

  static JsonNode nullToText(JsonNode value) {
    return value.isNull() ? StringNode.valueOf("") : value;
  }

  static JsonNode nullToArray(JsonNode value) {
    return value.isNull() ? array() : value;
  }

  static JsonNode nullToObject(JsonNode value) {
    return value.isNull() ? JsonNodeFactory.instance.objectNode() : value;
  }

  static JsonNode nullToZero(JsonNode value) {
    return value.isNull() ? IntNode.valueOf(0) : value;
  }

  /** Of "", [] and {}. */
  static JsonNode emptyToNull(JsonNode value) {
    boolean empty = value.isString() ? value.stringValue().isEmpty() : value.isEmpty();
    return empty && !value.isNumber() && !value.isBoolean() ? NULL : value;
  }

  static JsonNode emptyToAbsent(JsonNode value) {
    return emptyToNull(value).isNull() && !value.isNull() ? ABSENT : value;
  }

  static JsonNode zeroToAbsent(JsonNode value) {
    return value.asLong() == 0 ? ABSENT : value;
  }

  /** A number or a truth value in quotes. */
  static JsonNode quoted(JsonNode value) {
    return StringNode.valueOf(value.asString());
  }

  /** The number of a text. */
  static JsonNode unquoted(JsonNode value) {
    return LongNode.valueOf(Long.parseLong(value.asString()));
  }

  static JsonNode bit(JsonNode value) {
    return IntNode.valueOf(value.asBoolean() ? 1 : 0);
  }

  /** Through a double, as a reader without integers has them. */
  static JsonNode rounded(JsonNode value) {
    return LongNode.valueOf((long) (double) value.asLong());
  }

  static JsonNode fraction(JsonNode value) {
    return DecimalNode.valueOf(new BigDecimal(value.asString() + ".0"));
  }

  static JsonNode less(JsonNode value) {
    return LongNode.valueOf(value.asLong() - 1);
  }

  static JsonNode thousandth(JsonNode value) {
    return LongNode.valueOf(value.asLong() / 1000);
  }

  static JsonNode inList(JsonNode value) {
    return array().add(value);
  }

  static JsonNode asList(JsonNode value) {
    return value.isObject() ? array().addAll(value.valueStream().toList()) : value;
  }

  static JsonNode upper(JsonNode value) {
    return text(it -> it.toUpperCase(Locale.ROOT)).apply(value);
  }

  static JsonNode lower(JsonNode value) {
    return text(it -> it.toLowerCase(Locale.ROOT)).apply(value);
  }

  /** Each match of a pattern replaced in a text. */
  static UnaryOperator<JsonNode> replaced(String pattern, String replacement) {
    return text(it -> it.replaceAll(pattern, replacement));
  }

  /** A text changed; another value is as it was. */
  static UnaryOperator<JsonNode> text(UnaryOperator<String> change) {
    return value ->
        value.isString() ? StringNode.valueOf(change.apply(value.stringValue())) : value;
  }

  /** Each text within a value changed. */
  static JsonNode texts(JsonNode value, UnaryOperator<String> change) {
    if (value.isArray()) {
      return array().addAll(value.valueStream().map(it -> texts(it, change)).toList());
    } else if (value.isObject()) {
      ObjectNode other = JsonNodeFactory.instance.objectNode();
      value.properties().forEach(it -> other.set(it.getKey(), texts(it.getValue(), change)));
      return other;
    }
    return text(change).apply(value);
  }

  /** As one who takes its UTF-8 for a charset of one byte writes it again. */
  static String twiceEncoded(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}

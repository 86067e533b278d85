package org.processcontracts.kit.relation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Shape;
import tools.jackson.databind.JsonNode;

/**
 * A member of the items of a list, and how its values compare.
 *
 * @param name in the item
 * @param type what its values are, beyond the types of JSON
 */
record Member(String name, Type type) {

  /** Texts by code point, as the only order that needs no language. */
  private static final Comparator<String> BY_CODE_POINT =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  enum Type {
    TEXT,
    NUMBER,
    FLAG,
    /** RFC 3339. */
    TIME,
    /** Without a zone, taken for UTC. */
    LOCAL_TIME
  }

  static Member of(Shape item, String name) {
    return new Member(name, type(item.member(name)));
  }

  private static Type type(Shape shape) {
    if (shape.arguments("x-time").stream().anyMatch(time -> time.has("local"))) {
      return Type.LOCAL_TIME;
    }
    if (shape.arguments("format").stream().anyMatch(it -> it.asString("").equals("date-time"))) {
      return Type.TIME;
    }
    if (shape.types().contains(Shape.Type.STRING)) {
      return Type.TEXT;
    }
    return shape.types().contains(Shape.Type.BOOLEAN) ? Type.FLAG : Type.NUMBER;
  }

  /** The value in an item; null if it has none. */
  @Nullable JsonNode in(JsonNode item) {
    JsonNode value = item.path(name);
    return value.isMissingNode() || value.isNull() ? null : value;
  }

  /** The value in an item as text; null if it has none. */
  @Nullable String text(JsonNode item) {
    JsonNode value = in(item);
    return value == null ? null : RequestValidator.text(value);
  }

  /** Compares two texts by what they stand for. */
  int compare(String one, String other) {
    return switch (type) {
      case TEXT -> BY_CODE_POINT.compare(one, other);
      case FLAG -> Boolean.compare(Boolean.parseBoolean(one), Boolean.parseBoolean(other));
      case NUMBER -> new BigDecimal(one).compareTo(new BigDecimal(other));
      case TIME, LOCAL_TIME -> instant(one).compareTo(instant(other));
    };
  }

  /** The time in seconds since 1970 that the value of an item stands for; null if it has none. */
  @Nullable BigDecimal seconds(JsonNode item) {
    String text = text(item);
    if (text == null) {
      return null;
    }
    Instant instant = instant(text);
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }

  private Instant instant(String text) {
    return type == Type.TIME
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }

  /** Smallest first; items without a value before all others. */
  Comparator<JsonNode> order() {
    return Comparator.comparing(
        this::text, Comparator.nullsFirst((String one, String other) -> compare(one, other)));
  }
}

package org.processcontracts.gate.compat;

import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Shape.Type;
import org.processcontracts.gate.contract.Side;

/** The constraints of a schema that are compared one by one, and how their changes are called. */
enum Constraint {
  TYPE("type-narrowed", "type-widened", Set.of(), "type"),
  NULL("became-not-nullable", "became-nullable", Set.of(), "nullable", "type", "enum"),
  ENUM("enum-value-removed", "enum-value-added", Set.of(), "enum"),
  FORMAT("format-narrowed", "format-widened", Set.of(), "format"),
  MINIMUM("minimum-raised", "minimum-lowered", Set.of(Type.INTEGER), "minimum", "exclusiveMinimum"),
  MAXIMUM("maximum-lowered", "maximum-raised", Set.of(Type.INTEGER), "maximum", "exclusiveMaximum"),
  MULTIPLE_OF("multiple-of-narrowed", "multiple-of-widened", Set.of(Type.INTEGER), "multipleOf"),
  MIN_LENGTH("min-length-raised", "min-length-lowered", Set.of(Type.STRING), "minLength"),
  MAX_LENGTH("max-length-lowered", "max-length-raised", Set.of(Type.STRING), "maxLength"),
  PATTERN("pattern-narrowed", "pattern-widened", Set.of(Type.STRING), "pattern"),
  MIN_ITEMS("min-items-raised", "min-items-lowered", Set.of(Type.ARRAY), "minItems"),
  MAX_ITEMS("max-items-lowered", "max-items-raised", Set.of(Type.ARRAY), "maxItems"),
  UNIQUE("items-became-unique", "items-became-repeatable", Set.of(Type.ARRAY), "uniqueItems"),
  MIN_MEMBERS(
      "min-properties-raised", "min-properties-lowered", Set.of(Type.OBJECT), "minProperties"),
  MAX_MEMBERS(
      "max-properties-lowered", "max-properties-raised", Set.of(Type.OBJECT), "maxProperties"),
  MAP(
      "additional-members-forbidden",
      "additional-members-allowed",
      Set.of(Type.OBJECT),
      "additionalProperties"),
  NOT("exclusion-added", "exclusion-removed", Set.of(), "not"),
  CONTENT(
      "content-schema-added",
      "content-schema-removed",
      Set.of(Type.STRING),
      "x-contentSchema",
      "x-contentMediaType"),
  ALTERNATIVE("alternative-removed", "alternative-added", Set.of(), "oneOf", "anyOf"),
  REQUIRED("member-became-required", "member-became-optional", Set.of(Type.OBJECT), "required");

  private final String stricter;
  private final String looser;
  private final Set<Type> types;
  private final List<String> keywords;

  Constraint(String stricter, String looser, Set<Type> types, String... keywords) {
    this.stricter = stricter;
    this.looser = looser;
    this.types = types;
    this.keywords = List.of(keywords);
  }

  /** The id of a change after which the receiver refuses what the sender may send. */
  String breaking(Side side) {
    return side == Side.REQUEST ? "request-" + stricter : "response-" + looser;
  }

  /** The id of the opposite change. */
  String harmless(Side side) {
    return side == Side.REQUEST ? "request-" + looser : "response-" + stricter;
  }

  /** The keywords that hold it; the first names the node of a finding. */
  List<String> keywords() {
    return keywords;
  }

  /** Whether it bears on values that both shapes allow. A parameter's text is always a string. */
  boolean concerns(Shape sender, Shape receiver, boolean text) {
    return types.stream()
        .allMatch(
            type ->
                receiver.types().contains(type)
                    && (sender.types().contains(type) || text && type == Type.STRING));
  }
}

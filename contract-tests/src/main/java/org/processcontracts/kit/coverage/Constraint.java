package org.processcontracts.kit.coverage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A keyword of a schema that excludes values. */
record Constraint(String keyword, JsonNode schema) {

  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "format",
          "enum",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "additionalProperties");

  /**
   * Those of a schema.
   *
   * @param json whether the value is JSON; the text of a parameter is always a string
   */
  static List<Constraint> of(JsonNode schema, boolean json) {
    return schema.propertyNames().stream()
        .filter(KEYWORDS::contains)
        .map(keyword -> new Constraint(keyword, schema))
        .filter(constraint -> constraint.excludes(json))
        .toList();
  }

  private boolean excludes(boolean json) {
    JsonNode argument = schema.get(keyword);
    return switch (keyword) {
      case "type" -> json || !argument.asString("").equals("string");
      // The members of an enum have their format, and every text may be a password.
      case "format" -> !schema.has("enum") && !argument.asString("").equals("password");
      case "minLength", "minItems" -> argument.asInt(0) > 0;
      case "uniqueItems" -> argument.asBoolean(false);
      case "additionalProperties" -> argument.isBoolean() && !argument.asBoolean();
      default -> true;
    };
  }

  /** Whether a valid value stands at the bound of the constraint, if it has one. */
  boolean isAtBound(JsonNode value) {
    JsonNode argument = schema.get(keyword);
    return switch (keyword) {
      case "minLength", "maxLength" ->
          value.isString()
              && value.stringValue().codePointCount(0, value.stringValue().length())
                  == argument.asInt();
      case "minItems", "maxItems" -> value.size() == argument.asInt();
      case "minimum" -> value.isNumber() && isAt(value, argument, "exclusiveMinimum", 1);
      case "maximum" -> value.isNumber() && isAt(value, argument, "exclusiveMaximum", -1);
      case "format" ->
          switch (argument.asString("")) {
            case "int32" -> isEnd(value, 31);
            case "int64" -> isEnd(value, 63);
            default -> true;
          };
      default -> true;
    };
  }

  private boolean isAt(JsonNode value, JsonNode bound, String exclusive, int step) {
    boolean beside = schema.path(exclusive).asBoolean(false);
    if (beside && !schema.path("type").asString("").equals("integer")) {
      return true;
    }
    BigDecimal edge = bound.decimalValue().add(BigDecimal.valueOf(beside ? step : 0));
    return value.decimalValue().compareTo(edge) == 0;
  }

  private static boolean isEnd(JsonNode value, int bits) {
    BigInteger over = BigInteger.ONE.shiftLeft(bits);
    return value.isIntegralNumber()
        && List.of(over.negate(), over.subtract(BigInteger.ONE)).contains(value.bigIntegerValue());
  }
}

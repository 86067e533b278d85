package org.processcontracts.gate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Bounds and members of an integer fit its format. */
public final class IntegerBounds extends NamedRule {

  /** The rule. */
  public IntegerBounds() {
    super("integer-range", "A bound or member beyond the format cannot be told in generated code.");
  }

  private static final Map<String, BigDecimal> GREATEST =
      Map.of(
          "int32",
          BigDecimal.valueOf(Integer.MAX_VALUE),
          "int64",
          BigDecimal.valueOf(Long.MAX_VALUE));

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      BigDecimal greatest = GREATEST.get(schema.text("format"));
      if (greatest == null || !schema.text("type").matches("integer|number")) {
        continue;
      }
      for (String key : List.of("minimum", "maximum")) {
        check(api, schema, schema.pointer(key), schema.node().path(key), greatest, findings);
      }
      JsonNode members = schema.node().path("enum");
      for (int i = 0; members.isArray() && i < members.size(); i++) {
        String at = Pointer.child(schema.pointer("enum"), Integer.toString(i));
        check(api, schema, at, members.get(i), greatest, findings);
      }
    }
  }

  private static void check(
      Api api, Part schema, String at, JsonNode value, BigDecimal greatest, Findings findings) {
    if (value.isNumber()
        && (value.decimalValue().compareTo(greatest) > 0
            || value.decimalValue().compareTo(greatest.negate().subtract(BigDecimal.ONE)) < 0)) {
      findings.add(
          api.contract(),
          at,
          "%s is outside %s".formatted(value, schema.text("format")),
          "correct it, or choose the wider format");
    }
  }
}

package org.processcontracts.gate.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every range holds a value. */
public final class Bounds extends NamedRule {

  /** The rule. */
  public Bounds() {
    super("bounds", "Bounds that exclude each other refuse every value.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      for (String what : List.of("Length", "Items", "Properties")) {
        compare(api, schema, "min" + what, "max" + what, findings);
      }
      range(api, schema, findings);
      JsonNode most = schema.node().path("maxProperties");
      int required = schema.node().path("required").size();
      if (most.isNumber() && most.decimalValue().compareTo(BigDecimal.valueOf(required)) < 0) {
        findings.add(
            api.contract(),
            schema.pointer("maxProperties"),
            "%d required members and maxProperties %s leave no value".formatted(required, most),
            "correct one of them");
      }
      alone(api, schema, "exclusiveMinimum", "minimum", findings);
      alone(api, schema, "exclusiveMaximum", "maximum", findings);
      JsonNode step = schema.node().path("multipleOf");
      if (step.isNumber() && step.decimalValue().signum() <= 0) {
        findings.add(
            api.contract(),
            schema.pointer("multipleOf"),
            "multipleOf is not above 0",
            "write a number above 0");
      }
    }
  }

  private static void compare(Api api, Part schema, String min, String max, Findings findings) {
    JsonNode lower = schema.node().path(min);
    JsonNode upper = schema.node().path(max);
    if (lower.isNumber()
        && upper.isNumber()
        && lower.decimalValue().compareTo(upper.decimalValue()) > 0) {
      empty(api, schema, min, max, findings);
    }
  }

  private static void range(Api api, Part schema, Findings findings) {
    JsonNode lower = schema.node().path("minimum");
    JsonNode upper = schema.node().path("maximum");
    if (!lower.isNumber() || !upper.isNumber()) {
      return;
    }
    boolean above = schema.flag("exclusiveMinimum");
    boolean below = schema.flag("exclusiveMaximum");
    int order = lower.decimalValue().compareTo(upper.decimalValue());
    BigDecimal step = step(schema);
    boolean empty = order > 0 || (order == 0 && (above || below));
    if (!empty && step != null) {
      // The first multiple inside the lower bound lies outside the upper one.
      BigDecimal first = lower.decimalValue().divide(step, 0, RoundingMode.CEILING).multiply(step);
      if (above && first.compareTo(lower.decimalValue()) == 0) {
        first = first.add(step);
      }
      int end = first.compareTo(upper.decimalValue());
      empty = end > 0 || (end == 0 && below);
    }
    if (empty) {
      empty(api, schema, "minimum", "maximum", findings);
    }
  }

  /** What every value is a multiple of; null if nothing is asked, or nothing sensible. */
  private static @Nullable BigDecimal step(Part schema) {
    JsonNode step = schema.node().path("multipleOf");
    if (step.isNumber() && step.decimalValue().signum() > 0) {
      return step.decimalValue();
    }
    return schema.text("type").equals("integer") ? BigDecimal.ONE : null;
  }

  private static void empty(Api api, Part schema, String min, String max, Findings findings) {
    findings.add(
        api.contract(),
        schema.pointer(min),
        "%s %s and %s %s leave no value"
            .formatted(min, schema.node().get(min), max, schema.node().get(max)),
        "correct one of them");
  }

  private static void alone(Api api, Part schema, String flag, String bound, Findings findings) {
    if (schema.flag(flag) && !schema.node().has(bound)) {
      findings.add(
          api.contract(),
          schema.pointer(flag),
          "%s means nothing without %s".formatted(flag, bound),
          "add %s, or remove it".formatted(bound));
    }
  }
}

package org.processcontracts.gate.rule;

import java.math.BigDecimal;
import java.util.List;
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
        compare(api, schema, "min" + what, "max" + what, 0, findings);
      }
      boolean lower = schema.flag("exclusiveMinimum");
      boolean upper = schema.flag("exclusiveMaximum");
      boolean integer = schema.text("type").equals("integer");
      int least = lower && upper && integer ? 2 : lower || upper ? 1 : 0;
      compare(api, schema, "minimum", "maximum", least, findings);
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

  /** With {@code least} 1 the bounds may not be equal; with 2 there must be an integer between. */
  private static void compare(
      Api api, Part schema, String min, String max, int least, Findings findings) {
    JsonNode lower = schema.node().path(min);
    JsonNode upper = schema.node().path(max);
    if (!lower.isNumber() || !upper.isNumber()) {
      return;
    }
    BigDecimal room = upper.decimalValue().subtract(lower.decimalValue());
    boolean empty =
        room.signum() < 0
            || (least == 1 && room.signum() == 0)
            || (least == 2 && room.compareTo(BigDecimal.ONE) <= 0);
    if (empty) {
      findings.add(
          api.contract(),
          schema.pointer(min),
          "%s %s and %s %s leave no value".formatted(min, lower, max, upper),
          "correct one of them");
    }
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

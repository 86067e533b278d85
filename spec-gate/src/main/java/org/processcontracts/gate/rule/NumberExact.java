package org.processcontracts.gate.rule;

import java.math.BigDecimal;
import java.util.List;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Bounds and members of a number are what a double makes of them. */
public final class NumberExact extends NamedRule {

  /** The rule. */
  public NumberExact() {
    super(
        "number-exact",
        Severity.WARNING,
        "Most code holds a number in a double, which rounds this one.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (schema.text("type").equals("number")) {
        for (String key : List.of("minimum", "maximum", "multipleOf", "default")) {
          check(api, schema.pointer(key), schema.node().path(key), findings);
        }
        JsonNode members = schema.node().path("enum");
        for (int i = 0; members.isArray() && i < members.size(); i++) {
          String at = Pointer.child(schema.pointer("enum"), Integer.toString(i));
          check(api, at, members.get(i), findings);
        }
      }
    }
  }

  private static void check(Api api, String at, JsonNode value, Findings findings) {
    if (value.isNumber() && !exact(value.decimalValue())) {
      findings.add(
          api.contract(),
          at,
          "a double does not hold " + value,
          "write fewer digits, or make it an integer");
    }
  }

  private static boolean exact(BigDecimal value) {
    double held = value.doubleValue();
    return Double.isFinite(held) && new BigDecimal(Double.toString(held)).compareTo(value) == 0;
  }
}

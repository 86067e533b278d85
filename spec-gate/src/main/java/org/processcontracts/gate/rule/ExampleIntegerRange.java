package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;

/** Every integer of an example fits the int32 or int64 of its schema. */
public final class ExampleIntegerRange implements ApiRule {

  @Override
  public String id() {
    return "example-integer-range";
  }

  @Override
  public String reason() {
    return "Generated code reads such an integer into an int or a long, where it must fit.";
  }

  @Override
  public void check(Api api, Findings findings) {
    for (ExampleFault fault : ExampleFault.all(api)) {
      if (fault.integerRange()) {
        findings.add(
            fault.at().document(),
            fault.at().pointer(),
            "%s is outside %s, by %s"
                .formatted(
                    fault.at().node(),
                    api.contract().at(fault.violation().schema()).asString(""),
                    api.contract().shown(fault.violation().schema())),
            "choose the wider format, or correct the example");
      }
    }
  }
}

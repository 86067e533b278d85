package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.contract.Violation;

/** Every example is valid against its schema. */
public final class ExampleValid extends NamedRule {

  private final boolean direction;

  private ExampleValid(String id, Severity severity, String reason, boolean direction) {
    super(id, severity, reason);
    this.direction = direction;
  }

  /** What no side may send. */
  public static ExampleValid accepted() {
    return new ExampleValid(
        "example-valid",
        Severity.ERROR,
        "What a document shows must be accepted, or the contract is wrong.",
        false);
  }

  /** Members that only the other side sends: OpenAPI says that they should not. */
  public static ExampleValid direction() {
    return new ExampleValid(
        "example-direction",
        Severity.ERROR,
        "A request with what is for reading only is refused by some servers, and misleads readers.",
        true);
  }

  @Override
  public void check(Api api, Findings findings) {
    for (ExampleFault fault : ExampleFault.all(api)) {
      Violation violation = fault.violation();
      boolean judged =
          violation.judged(findings.sound(api.contract()))
              && findings.sound(api.contract(), violation.schema());
      boolean other = violation.keyword().matches("readOnly|writeOnly");
      if (judged && !fault.integerRange() && other == direction) {
        findings.add(
            fault.at().document(),
            fault.at().pointer(),
            "%s%s, by %s"
                .formatted(
                    violation.message(), found(fault), api.contract().shown(violation.schema())),
            "correct the example, or the schema");
      }
    }
  }

  /** The value, where the message speaks of what is wanted only. */
  private static String found(ExampleFault fault) {
    boolean wanted =
        fault
            .violation()
            .keyword()
            .matches("maximum|minimum|multipleOf|maxLength|minLength|pattern|format|enum");
    return wanted && fault.at().node().isValueNode()
        ? ", found " + Wording.shown(fault.at().node())
        : "";
  }
}

package org.processcontracts.gate;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.processcontracts.gate.rule.BaselineCompatible;
import org.processcontracts.gate.rule.BaselineCurrent;
import org.processcontracts.gate.rule.BaselineSums;
import org.processcontracts.gate.rule.ComponentReached;
import org.processcontracts.gate.rule.DecisionCited;
import org.processcontracts.gate.rule.DocumentReadable;
import org.processcontracts.gate.rule.EnumNamed;
import org.processcontracts.gate.rule.ExampleIntegerRange;
import org.processcontracts.gate.rule.ExampleObject;
import org.processcontracts.gate.rule.ExampleValid;
import org.processcontracts.gate.rule.LedgerFormat;
import org.processcontracts.gate.rule.LedgerNode;
import org.processcontracts.gate.rule.LedgerRow;
import org.processcontracts.gate.rule.OpenApiValid;

/** All rules, and their findings on a specs folder. */
public final class Gate {

  /** Every rule, cheap and fundamental ones first. */
  public static final List<Rule> RULES =
      List.of(
          new DocumentReadable(),
          new OpenApiValid(),
          new LedgerFormat(),
          new LedgerRow(),
          new LedgerNode(),
          new ComponentReached(),
          new DecisionCited(),
          new EnumNamed(),
          new ExampleObject(),
          new ExampleValid(),
          new ExampleIntegerRange(),
          new BaselineSums(),
          new BaselineCurrent(),
          new BaselineCompatible());

  private Gate() {}

  /** The findings of all rules, in order of file and place. */
  public static SortedSet<Finding> check(Specs specs) {
    SortedSet<Finding> all = new TreeSet<>();
    for (Rule rule : RULES) {
      Findings findings = new Findings(rule.id(), specs);
      rule.check(specs, findings);
      all.addAll(findings.found());
    }
    return all;
  }
}

package org.processcontracts.kit.cases;

import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Documented;
import org.processcontracts.kit.Target;

/** Every documented answer comes back, token by token. */
public final class DocumentedAnswers implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "answer";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    return Documented.of(contract, operation)
        .map(
            answer ->
                new Case(
                    operation,
                    GROUP,
                    answer.key(),
                    answer.example().pointer(),
                    null,
                    session -> session.expect(target.asking(answer))));
  }
}

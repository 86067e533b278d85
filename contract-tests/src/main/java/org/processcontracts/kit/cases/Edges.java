package org.processcontracts.kit.cases;

import java.util.stream.Stream;
import org.processcontracts.gate.cases.RequestCases;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Target;

/** A request just inside each constraint is taken, one just outside is refused. */
public final class Edges implements CaseSource {

  /** The group of requests that the contract allows. */
  public static final String INSIDE = "taken";

  /** The group of requests that it does not. */
  public static final String OUTSIDE = "refused";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    return RequestCases.derive(contract, operation, target.documented(contract, operation, ""))
        .cases()
        .stream()
        .map(
            edge ->
                new Case(
                    operation,
                    edge.valid() ? INSIDE : OUTSIDE,
                    edge.name(),
                    edge.pointer(),
                    edge.request(),
                    session ->
                        session.expect(
                            Call.of(
                                operation,
                                edge.request(),
                                target.atEdge(contract, operation, edge)))));
  }
}

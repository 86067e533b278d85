package org.processcontracts.kit.cases;

import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.Target;

/** Every documented request body is taken. */
public final class DocumentedRequests implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "request";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    if (operation.requestBody() == null) {
      return Stream.empty();
    }
    Expected success = Expected.status(operation.success());
    return operation.requestBody().content().examples().stream()
        .map(
            example -> {
              Request request = target.documented(contract, operation, example.name());
              Call call = Call.of(operation, request, success);
              return new Case(
                  operation,
                  GROUP,
                  example.name(),
                  example.pointer(),
                  request,
                  session -> session.expect(call));
            });
  }
}

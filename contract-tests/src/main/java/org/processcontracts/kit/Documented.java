package org.processcontracts.kit;

import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Response;

/** An answer that a document shows. */
public record Documented(
    Contract contract, Operation operation, Response response, Example example) {

  public static Stream<Documented> of(Contract contract, Operation operation) {
    return operation.responses().values().stream()
        .flatMap(
            response ->
                response.contents().get(0).examples().stream()
                    .map(example -> new Documented(contract, operation, response, example)));
  }

  /** Unique in its operation, such as 404/not-found. */
  public String key() {
    return response.status() + "/" + example.name();
  }

  public String title() {
    return "%s / %s / %s".formatted(operation.operationId(), response.status(), example.name());
  }
}

package org.processcontracts.kit;

import java.util.List;
import java.util.Map;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;

/** A target that knows the documented answers by heart and gives the one that Prefer asks for. */
public interface MockTarget extends Target {

  /** A status that no document lists, as gateways answer it. */
  int UNLISTED = 429;

  @Override
  default Call asking(Documented answer) {
    String listed = answer.response().status();
    String name = answer.example().name();
    int status = listed.equals("default") ? UNLISTED : Integer.parseInt(listed);
    return new Call(
        answer.operation(),
        documented(answer.contract(), answer.operation(), name),
        Map.of("Prefer", "code=%d, example=%s".formatted(status, name)),
        Expected.example(status, answer.example(), List.of()));
  }

  @Override
  default Expected atEdge(Contract contract, Operation operation, RequestCase boundary) {
    return Expected.status(boundary.valid() ? operation.success() : refusal(operation));
  }

  @Override
  default boolean hasRecords() {
    return false;
  }

  /** It has nothing that could change. */
  @Override
  default boolean mayChange() {
    return true;
  }
}

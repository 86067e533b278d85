package org.processcontracts.tests.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.tests.wire.Json;
import org.processcontracts.tests.wire.Json.Difference;

/**
 * The answer that a target has to give.
 *
 * @param example what the body has to be, token by token; null if any that keeps the contract will
 *     do
 * @param free pointers of members that may hold another value than the example's
 */
record Expected(int status, @Nullable Example example, List<String> free) {

  static Expected status(int status) {
    return new Expected(status, null, List.of());
  }

  /** Where a body differs from the example, but for the members that may. */
  List<Difference> differences(String body) {
    return example == null
        ? List.of()
        : Json.differences(example.value().toString(), body).stream()
            .filter(difference -> !free.contains(difference.pointer()))
            .toList();
  }
}

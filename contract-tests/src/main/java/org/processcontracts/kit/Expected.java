package org.processcontracts.kit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.kit.wire.Json;
import org.processcontracts.kit.wire.Json.Difference;

/**
 * The answer that a target has to give.
 *
 * @param statuses one of these; if there is none, any that is no failure of the server
 * @param example what the body has to be, token by token; null if any that keeps the contract will
 *     do
 * @param free pointers of members that may hold another value than the example's
 */
public record Expected(Set<Integer> statuses, @Nullable Example example, List<String> free) {

  /** One of these statuses, with any body that keeps the contract. */
  public static Expected status(Integer... statuses) {
    return new Expected(Set.of(statuses), null, List.of());
  }

  /** Success or a refusal, whatever the server thinks right. */
  public static Expected answer() {
    return new Expected(Set.of(), null, List.of());
  }

  /** A documented answer. */
  public static Expected example(int status, Example example, List<String> free) {
    return new Expected(Set.of(status), example, free);
  }

  /** Whether a status is the expected one. */
  public boolean holds(int status) {
    return statuses.isEmpty() ? status < 500 : statuses.contains(status);
  }

  /** Where a body differs from the example, but for the members that may. */
  public List<Difference> differences(String body) {
    return example == null
        ? List.of()
        : Json.differences(example.value().toString(), body).stream()
            .filter(difference -> !free.contains(difference.pointer()))
            .toList();
  }

  /** The statuses, for people. */
  String told() {
    return statuses.isEmpty()
        ? "below 500"
        : String.join(" or ", statuses.stream().sorted().map(String::valueOf).toList());
  }
}

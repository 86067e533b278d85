package org.processcontracts.kit.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.coverage.Element;

/**
 * What became of the rows of documents on any target: how the cases ended that try them, and which
 * of their states were seen in all that was sent and answered.
 */
final class Tally {

  private final Map<String, Map<Outcome, Integer>> rows = new HashMap<>();
  private final Map<String, Map<Element, Boolean>> states = new HashMap<>();

  /** A case, which may try several rows. */
  void add(Set<String> ids, Set<Outcome> outcomes) {
    for (String id : ids) {
      Map<Outcome, Integer> counts = rows.computeIfAbsent(id, row -> new EnumMap<>(Outcome.class));
      outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    }
  }

  /** A state of an element, which several rows may tell of. */
  void add(Set<String> ids, Element element, boolean seen) {
    for (String id : ids) {
      states.computeIfAbsent(id, row -> new HashMap<>()).merge(element, seen, Boolean::logicalOr);
    }
  }

  /** Such as 4 of 5 states seen; empty if that was not counted. */
  String states(String id) {
    Collection<Boolean> seen = states.getOrDefault(id, Map.of()).values();
    return seen.isEmpty()
        ? ""
        : "%d of %d states seen"
            .formatted(seen.stream().filter(Boolean::booleanValue).count(), seen.size());
  }

  /** Whether a case tries a row. */
  boolean has(String id) {
    return rows.containsKey(id);
  }

  /** Of a row. */
  Map<Outcome, Integer> of(String id) {
    return rows.getOrDefault(id, Map.of());
  }
}

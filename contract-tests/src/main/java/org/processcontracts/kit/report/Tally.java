package org.processcontracts.kit.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.processcontracts.kit.Result.Outcome;

/** How many cases came to what on any target, by the row of the document that they try. */
final class Tally {

  private final Map<String, Map<Outcome, Integer>> rows = new HashMap<>();

  /** A case, which may try several rows. */
  void add(Set<String> ids, Set<Outcome> outcomes) {
    for (String id : ids) {
      Map<Outcome, Integer> counts = rows.computeIfAbsent(id, row -> new EnumMap<>(Outcome.class));
      outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    }
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

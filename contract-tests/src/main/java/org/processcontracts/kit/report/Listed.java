package org.processcontracts.kit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.Told;

/**
 * A case in the list of a page.
 *
 * @param on how it ended, by the number of the run; at least one
 */
record Listed(SortedMap<Integer, Told> on) {

  private static final List<Outcome> WORST_FIRST =
      List.of(Outcome.BROKEN, Outcome.NOT_ASKED, Outcome.KNOWN, Outcome.KEPT);

  /** Each case once, however many runs have it; what is wrong stands first. */
  static List<Listed> of(List<Run> runs) {
    List<Listed> all = new ArrayList<>();
    Map<String, Listed> last = new HashMap<>();
    for (int run = 0; run < runs.size(); run++) {
      for (Told told : runs.get(run).cases()) {
        String name = told.api() + " " + told.title();
        Listed same = last.get(name);
        if (same == null || same.on().containsKey(run)) {
          same = new Listed(new TreeMap<>());
          last.put(name, same);
          all.add(same);
        }
        same.on().put(run, told);
      }
    }
    all.sort(Comparator.comparing(it -> WORST_FIRST.indexOf(it.worst())));
    return all;
  }

  /** On the first target that has it; its name is the same on all. */
  Told first() {
    return on.get(on.firstKey());
  }

  /** How it ended on any target. */
  Set<Outcome> outcomes() {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    on.values().forEach(told -> outcomes.add(told.outcome()));
    return outcomes;
  }

  /** What is worst of it. */
  Outcome worst() {
    return WORST_FIRST.stream().filter(outcomes()::contains).findFirst().orElseThrow();
  }

  /** Such as not asked. */
  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The class that gives it its colour. */
  static String kind(Outcome outcome) {
    return outcome == Outcome.NOT_ASKED ? "quiet" : word(outcome);
  }
}

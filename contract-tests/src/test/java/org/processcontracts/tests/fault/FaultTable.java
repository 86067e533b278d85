package org.processcontracts.tests.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What became of all faults, as a text. */
final class FaultTable {

  private FaultTable() {}

  /** How many of each kind and in all were caught, and which were not. */
  static String of(List<FaultRun> runs) {
    StringJoiner text =
        new StringJoiner(System.lineSeparator(), System.lineSeparator(), System.lineSeparator());
    text.add("Caught:");
    Map<Kind, List<FaultRun>> kinds =
        runs.stream().collect(groupingBy(run -> run.fault().kind(), TreeMap::new, toList()));
    kinds.forEach((kind, some) -> text.add(count(kind.toString(), some)));
    text.add(count("all", runs));
    runs.stream().filter(run -> !run.caught()).forEach(run -> text.add(run.toString()));
    return text.toString();
  }

  private static String count(String name, Collection<FaultRun> runs) {
    long caught = runs.stream().filter(FaultRun::caught).count();
    return "  %-10s %4d of %4d".formatted(name, caught, runs.size());
  }
}

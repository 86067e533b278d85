package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The verdicts of the gate, counted. */
final class Table {

  private final Map<String, List<Verdict>> byOperator = new LinkedHashMap<>();
  private final List<Verdict> all;

  Table(List<Verdict> verdicts) {
    this.all = verdicts;
    for (Verdict verdict : verdicts) {
      String operator = verdict.mutant().operator().name();
      byOperator.computeIfAbsent(operator, o -> new ArrayList<>()).add(verdict);
    }
  }

  /** The verdicts on mutants of which something is expected. */
  List<Verdict> verdicts(Predicate<Expected> which) {
    return all.stream().filter(it -> which.test(it.mutant().operator().expected())).toList();
  }

  /** A row for each operator, one for each kind of mutants, and the rates. */
  void print() {
    System.out.println(row("operator", "expected", "mutants", "as expected", "right line"));
    byOperator.forEach((name, list) -> System.out.println(row(name, list)));
    for (Expected expected : Expected.values()) {
      List<Verdict> list = verdicts(expected::equals);
      long operators = list.stream().map(it -> it.mutant().operator().name()).distinct().count();
      System.out.println(row("all of " + operators + " operators", list));
    }
    List<Verdict> defects = verdicts(Expected::defect);
    List<Verdict> others = verdicts(it -> !it.defect());
    System.out.printf(
        Locale.ROOT,
        "%.2f %% of %d defects found, %.2f %% on the right line; %d of %d other edits misjudged%n",
        percent(defects, Verdict::right),
        defects.size(),
        percent(defects, Verdict::placed),
        others.size() - count(others, Verdict::right),
        others.size());
  }

  private static double percent(List<Verdict> list, Predicate<Verdict> which) {
    return 100.0 * count(list, which) / list.size();
  }

  private static String row(String name, List<Verdict> list) {
    Expected expected = list.get(0).mutant().operator().expected();
    return row(
        name,
        expected.name().toLowerCase(Locale.ROOT),
        Integer.toString(list.size()),
        Long.toString(count(list, Verdict::right)),
        expected.defect() ? Long.toString(count(list, Verdict::placed)) : "");
  }

  private static long count(List<Verdict> list, Predicate<Verdict> which) {
    return list.stream().filter(which).count();
  }

  private static String row(String name, String expected, String all, String right, String placed) {
    return String.format(
        Locale.ROOT, "%-58s %-10s %8s %12s %11s", name, expected, all, right, placed);
  }
}

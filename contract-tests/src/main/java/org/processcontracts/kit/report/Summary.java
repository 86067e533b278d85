package org.processcontracts.kit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.processcontracts.gate.report.Markdown;
import org.processcontracts.gate.report.Table;
import org.processcontracts.kit.FindingText;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.coverage.Element;
import org.processcontracts.kit.report.Run.Counts;

/** A run in few words. */
public final class Summary {

  /** More findings have a common cause, which these tell. */
  private static final int SHOWN = 20;

  private Summary() {}

  /** A row for each group of each API, then what was found. */
  public static String text(Run run) {
    StringBuilder text = new StringBuilder(table(run).text());
    shown(run).forEach(told -> text.append("\n").append(told.api()).append(" ").append(told(told)));
    return text.append(more(run))
        .append(notAsked(run))
        .append(exercised(run))
        .append("\n")
        .append(verdict(run))
        .append("\n")
        .toString();
  }

  /** For the summary of a job. */
  static String markdown(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      text.append("## ").append(Markdown.code(run.target())).append("\n\n");
      text.append(Markdown.prose(verdict(run))).append("\n\n").append(table(run).markdown());
      shown(run)
          .forEach(
              told ->
                  text.append("\n- ")
                      .append(Markdown.code(told.api() + " " + told.title()))
                      .append("\n\n")
                      .append(Markdown.block(told(told), "  ")));
      text.append(more(run)).append("\n");
      (notAsked(run) + exercised(run))
          .lines()
          .forEach(line -> text.append(Markdown.prose(line)).append("\n\n"));
      run.coverage().forEach(coverage -> text.append(missing(coverage)));
    }
    return text.toString();
  }

  /** Some of each group, so that a fault that many cases find does not hide the others. */
  private static List<Told> shown(Run run) {
    Map<String, Integer> places = new HashMap<>();
    Map<Told, Integer> turns = new IdentityHashMap<>();
    run.broken().forEach(it -> turns.put(it, places.merge(it.api() + it.group(), 1, Integer::sum)));
    return run.broken().stream().sorted(Comparator.comparing(turns::get)).limit(SHOWN).toList();
  }

  private static String told(Told told) {
    return FindingText.of(told) + "\n";
  }

  private static String more(Run run) {
    long more = run.broken().size() - SHOWN;
    return more > 0 ? "\nand %d more\n".formatted(more) : "";
  }

  /** Why cases were not asked, the reason of most cases first. */
  private static String notAsked(Run run) {
    Map<String, Long> reasons =
        run.cases().stream()
            .filter(told -> told.outcome() == Outcome.NOT_ASKED)
            .collect(
                Collectors.groupingBy(Told::reason, LinkedHashMap::new, Collectors.counting()));
    return reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(it -> "\nnot asked, %d: %s".formatted(it.getValue(), it.getKey()))
        .limit(SHOWN)
        .collect(Collectors.joining("", "", reasons.isEmpty() ? "" : "\n"));
  }

  private static String exercised(Run run) {
    return run.coverage().stream()
        .map(it -> "\nexercised of " + it)
        .collect(Collectors.joining("", "", run.coverage().isEmpty() ? "" : "\n"));
  }

  private static String missing(Coverage coverage) {
    List<Element> missing = coverage.uncovered();
    String some =
        missing.stream()
            .limit(SHOWN)
            .map(it -> "- not exercised: " + Markdown.code(coverage.api() + " " + it) + "\n")
            .collect(Collectors.joining());
    int more = missing.size() - SHOWN;
    return missing.isEmpty()
        ? ""
        : some + (more > 0 ? "- and %d more\n".formatted(more) : "") + "\n";
  }

  private static String verdict(Run run) {
    return run.ended().isEmpty() ? run.counts() + "" : run.counts() + "; ended: " + run.ended();
  }

  private static Table table(Run run) {
    List<List<String>> rows = new ArrayList<>();
    for (String api : run.apis().keySet()) {
      for (String group : run.of(api).map(Told::group).distinct().toList()) {
        rows.add(row(api, group, run.counts(api, group)));
      }
    }
    rows.add(row("all", "", run.counts()));
    return new Table(List.of("API", "group", "kept", "broken", "known", "not asked"), rows);
  }

  private static List<String> row(String api, String group, Counts counts) {
    return Stream.concat(
            Stream.of(api, group),
            Stream.of(counts.kept(), counts.broken(), counts.known(), counts.notAsked())
                .map(String::valueOf))
        .toList();
  }
}

package org.processcontracts.gate.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Gate;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.compat.ChangeIds;

/** Every id that a finding can have. */
public final class Inventory {

  private static final Map<String, Entry> RULES = new LinkedHashMap<>();
  private static final Map<String, Entry> CHANGES = new LinkedHashMap<>();

  static {
    for (Rule rule : Gate.RULES) {
      RULES.put(
          rule.id(),
          entry(rule, Gate.POLICY.contains(rule) ? "configured projects" : "any description"));
    }
    ChangeIds.all().forEach(id -> CHANGES.put(id, change(id)));
  }

  /**
   * One id.
   *
   * @param severity of its findings; of a change, the gravest
   * @param scope what it is asked of
   * @param reason why, in a sentence
   */
  public record Entry(String id, Severity severity, String scope, String reason) {

    private List<String> cells(String mark) {
      return List.of(mark + id + mark, severity.name().toLowerCase(Locale.ROOT), scope, reason);
    }
  }

  private Inventory() {}

  /** The rules, in the order in which they are applied. */
  public static Collection<Entry> rules() {
    return List.copyOf(RULES.values());
  }

  /** The changes of a contract, in order of id. */
  public static Collection<Entry> changes() {
    return List.copyOf(CHANGES.values());
  }

  /** Rules and changes for a terminal. */
  public static String text() {
    List<Entry> entries = new ArrayList<>(RULES.values());
    entries.addAll(CHANGES.values());
    return table(entries, "").text();
  }

  /** The rules as a table in Markdown. */
  public static String markdownOfRules() {
    return table(RULES.values(), "`").markdown();
  }

  /** The changes that may break somebody as a table in Markdown, and the names of the others. */
  public static String markdownOfChanges() {
    Map<String, String> opposites = ChangeIds.opposites();
    List<List<String>> rows = new ArrayList<>();
    opposites.forEach((id, other) -> rows.add(List.of(code(id), direction(id), code(other))));
    String others =
        ChangeIds.all().stream()
            .filter(id -> !opposites.containsKey(id) && !opposites.containsValue(id))
            .map(Inventory::code)
            .collect(Collectors.joining(", "));
    return new Table(List.of("May break", "Direction", "Opposite"), rows).markdown()
        + "\nWithout an opposite: "
        + others
        + ".\n";
  }

  static @Nullable Entry find(String id) {
    return RULES.getOrDefault(id, CHANGES.get(id));
  }

  /** What flows: a request, a response, or all of an operation. */
  private static String direction(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  private static String code(String id) {
    return "`" + id + "`";
  }

  private static Table table(Collection<Entry> entries, String mark) {
    return new Table(
        List.of("Id", "Severity", "Scope", "Why"),
        entries.stream().map(entry -> entry.cells(mark)).toList());
  }

  private static Entry entry(Rule rule, String scope) {
    return new Entry(rule.id(), rule.severity(), scope, rule.reason());
  }

  private static Entry change(String id) {
    return switch (ChangeIds.gravest(id)) {
      case BREAKING ->
          new Entry(
              id,
              Severity.ERROR,
              "a released API",
              "May break; the opposite is " + ChangeIds.opposites().get(id) + ".");
      case UNDECIDED ->
          new Entry(id, Severity.ERROR, "a released API", "Whom it breaks is undecided.");
      case COMPATIBLE -> new Entry(id, Severity.NOTE, "a released API", "Breaks nobody.");
    };
  }
}

package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.processcontracts.gate.compat.Change;
import org.processcontracts.gate.compat.Severity;
import org.processcontracts.gate.compat.Verdict;
import org.processcontracts.gate.compat.Witness;

/** A comparison as a person would write it into a change log or a pull request. */
public final class MarkdownChanges {

  private static final String ELSEWHERE = "";

  private MarkdownChanges() {}

  /** Writes and flushes; does not close. */
  public static void write(Comparison comparison, Writer out) throws IOException {
    out.write(
        "## %s: %s → %s\n\n"
            .formatted(
                Markdown.code(comparison.now().file()),
                version(comparison.old()),
                version(comparison.now())));
    out.write(verdict(comparison) + "\n");
    for (Severity severity : Severity.values()) {
      List<Change> changes =
          comparison.changes().stream().filter(it -> it.severity() == severity).toList();
      if (!changes.isEmpty()) {
        out.write("\n### " + title(severity) + "\n");
        section(changes, comparison, out);
      }
    }
    out.flush();
  }

  private static String version(Comparison.Side side) {
    return side.version().isEmpty() ? "no version" : Markdown.code(side.version());
  }

  private static String verdict(Comparison comparison) {
    if (comparison.required() == Verdict.NONE) {
      return "Nothing changed.";
    }
    String step = comparison.required().name().toLowerCase(Locale.ROOT);
    String wanted = comparison.wanted().map(it -> ", " + it + " or later").orElse("");
    String judged =
        comparison.enough()
            ? "%s is enough.".formatted(version(comparison.now()))
            : "**%s is not enough.**".formatted(version(comparison.now()));
    return "These changes ask for a %s step of the version%s: %s".formatted(step, wanted, judged);
  }

  private static String title(Severity severity) {
    return switch (severity) {
      case BREAKING -> "Breaking";
      case UNDECIDED -> "Undecided";
      case COMPATIBLE -> "Compatible";
    };
  }

  private static void section(List<Change> changes, Comparison comparison, Writer out)
      throws IOException {
    Map<String, List<Change>> groups = new TreeMap<>();
    for (Change change : changes) {
      groups.computeIfAbsent(operation(change, comparison), it -> new ArrayList<>()).add(change);
    }
    for (Map.Entry<String, List<Change>> group : groups.entrySet()) {
      String operation = group.getKey();
      if (!operation.equals(ELSEWHERE)) {
        out.write("\n#### " + Markdown.code(operation) + "\n");
      }
      out.write("\n");
      for (Change change : group.getValue()) {
        String rest = change.message().substring(operation.length()).replaceFirst("^:? +", "");
        out.write("- " + Markdown.prose(rest) + " (" + Markdown.code(change.id()) + ")\n");
        Witness witness = change.witness();
        if (witness != null) {
          out.write("\n  " + introduced(witness) + "\n\n");
          out.write(Markdown.block(WitnessText.of(witness), "  "));
          boolean last = change == group.getValue().get(group.getValue().size() - 1);
          out.write(last ? "" : "\n");
        }
      }
    }
  }

  /** The longest of those that the message begins with. */
  private static String operation(Change change, Comparison comparison) {
    return comparison.operations().stream()
        .filter(
            it -> change.message().startsWith(it + ":") || change.message().startsWith(it + " "))
        .max(Comparator.comparing(String::length))
        .orElse(ELSEWHERE);
  }

  private static String introduced(Witness witness) {
    if (witness instanceof Witness.Asked asked) {
      return asked.credentials().isEmpty()
          ? "Good before, and no longer:"
          : "Good before with " + Markdown.prose(asked.credentials()) + ", and no longer:";
    }
    return "A reply that clients have to be ready for now, or wait for in vain:";
  }
}

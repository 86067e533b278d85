package org.processcontracts.gate.rule;

import java.util.Locale;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** A path is one that a request can ask for. */
public final class PathForm extends NamedRule {

  private final boolean doubtful;

  private PathForm(String id, Severity severity, String reason, boolean doubtful) {
    super(id, severity, reason);
    this.doubtful = doubtful;
  }

  /** What ends a path, or cannot stand in one. */
  public static PathForm sound() {
    return new PathForm(
        "path-form",
        Severity.ERROR,
        "A query, a fragment or a blank is never part of the path that a server sees.",
        false);
  }

  /** A segment that is empty. */
  public static PathForm segments() {
    return new PathForm(
        "path-segment", Severity.WARNING, "Many servers and proxies make one slash of two.", true);
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part item : api.description().all(Kind.PATH_ITEM)) {
      if (item.parent() == null || item.parent().kind() != Kind.PATHS) {
        continue;
      }
      String path = item.name().replaceAll("\\{[^{}]*}", "{}");
      int wrong = indexOfWrong(path);
      if (doubtful && path.contains("//")) {
        findings.addName(
            api.contract(), item.pointer(), "the path has an empty segment", "write one slash");
      } else if (!doubtful && wrong >= 0) {
        findings.addName(
            api.contract(),
            item.pointer(),
            "the path has the character %s".formatted(name(path.charAt(wrong))),
            path.charAt(wrong) == '?'
                ? "describe the query as parameters"
                : "remove it, or write it as an escape");
      }
    }
  }

  private static int indexOfWrong(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '?' || c == '#' || Character.isWhitespace(c)) {
        return i;
      }
    }
    return -1;
  }

  private static String name(char c) {
    return Character.isWhitespace(c)
        ? String.format(Locale.ROOT, "U+%04X, a blank", (int) c)
        : "'" + c + "'";
  }
}

package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.SourceText;

/**
 * decisions.md: a Markdown table, one row per decision, its id in the first column.
 *
 * @param file where it stands
 * @param lines the ids, each with its line, in order of the file
 * @param problems what is wrong with the table
 */
public record Decisions(Path file, Map<String, Integer> lines, List<Problem> problems) {

  /** The form of an id: E-7, R8. */
  static final String ID = "[A-Z]+-?[0-9]+";

  /**
   * Reads the table.
   *
   * @param root the folder that no link may lead out of
   */
  static Decisions read(Path file, Path root) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    try {
      int number = 0;
      int columns = 0;
      for (String line : SourceText.of(file, root).lines().toList()) {
        number++;
        List<String> cells = cells(line);
        if (cells.isEmpty() || cells.get(0).matches(":?-+:?")) {
          columns = cells.isEmpty() ? 0 : columns;
        } else if (columns == 0) {
          columns = cells.size();
        } else if (!cells.get(0).matches(ID)) {
          problems.add(problem(number, "'" + cells.get(0) + "' is no id", "write one like E-7"));
        } else if (cells.size() != columns) {
          problems.add(problem(number, "the row has not " + columns + " cells", "write \\| for |"));
        } else if (lines.putIfAbsent(cells.get(0), number) != null) {
          problems.add(problem(number, cells.get(0) + " stands twice", "give it another id"));
        }
      }
    } catch (SourceText.UnreadableException e) {
      problems.add(e.problem());
    }
    return new Decisions(file, lines, problems);
  }

  /** The cells of a table row; none if the line is not one. A bar written \| is text. */
  private static List<String> cells(String line) {
    String row = line.strip();
    if (!row.startsWith("|")) {
      return List.of();
    }
    String inner = row.substring(1).replaceFirst("(?<!\\\\)\\|$", "");
    return List.of(inner.split("(?<!\\\\)\\|", -1)).stream().map(String::strip).toList();
  }

  private static Problem problem(int line, String message, String fix) {
    return new Problem(new Position(line, 1), message, fix);
  }
}

package org.processcontracts.gate.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param head one title per column
 * @param rows as many cells as there are titles
 */
public record Table(List<String> head, List<List<String>> rows) {

  /** In columns as wide as they need to be. */
  public String text() {
    int[] widths =
        IntStream.range(0, head.size())
            .map(i -> lines().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    return lines().map(row -> padded(row, widths)).collect(Collectors.joining());
  }

  /** As Markdown; a pipe in a cell does not end it. */
  public String markdown() {
    List<String> rule = head.stream().map(title -> "---").toList();
    return Stream.of(Stream.of(head, rule), rows.stream())
        .flatMap(it -> it)
        .map(row -> row.stream().map(cell -> cell.replace("|", "\\|")).toList())
        .map(row -> "| " + String.join(" | ", row) + " |\n")
        .collect(Collectors.joining());
  }

  private Stream<List<String>> lines() {
    return Stream.concat(Stream.of(head), rows.stream());
  }

  private static String padded(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing() + "\n";
  }
}

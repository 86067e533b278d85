package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.SourceText;

/**
 * CHANGELOG.md of the contracts. A heading of the second level names what was released together:
 * {@code ## bcs 1.1.0, eds 2.0.0 (2026-11-22)}.
 *
 * @param file where it stands
 * @param entries what the headings name, in order of the file
 * @param problems why it cannot be read
 */
public record Changelog(Path file, List<Entry> entries, List<Problem> problems) {

  private static final String[] NONE = {};

  /** A version of an API, and the line of the heading that names it. */
  public record Entry(int line, String api, String version) {}

  /** The change log of a specs folder. */
  public static Changelog of(Specs specs) {
    Path file = specs.dir().resolve("CHANGELOG.md");
    List<Entry> entries = new ArrayList<>();
    try {
      int number = 0;
      for (String line : SourceText.of(file, specs.dir()).lines().toList()) {
        number++;
        for (String part : line.startsWith("## ") ? line.substring(3).split(",") : NONE) {
          String[] words = part.strip().split(" ", 3);
          if (words.length > 1 && words[1].matches("[0-9].*")) {
            entries.add(new Entry(number, words[0], words[1]));
          }
        }
      }
    } catch (SourceText.UnreadableException e) {
      return new Changelog(file, List.of(), List.of(e.problem()));
    }
    return new Changelog(file, List.copyOf(entries), List.of());
  }

  /** The heading of a version. */
  public Optional<Entry> entry(String api, String version) {
    return entries.stream()
        .filter(entry -> entry.api().equals(api) && entry.version().equals(version))
        .findFirst();
  }
}

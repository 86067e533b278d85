package org.processcontracts.gate.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.processcontracts.gate.yaml.SourceText;

/** The lines of the files that findings name. */
@FunctionalInterface
public interface SourceLines {

  /** Quotes nothing. */
  SourceLines NONE = file -> List.of();

  /** The lines of a file, named as findings name it; none if it cannot be read. */
  List<String> of(String file);

  /** Reads files below a folder, and nothing outside of it; keeps the one that was read last. */
  static SourceLines below(Path root) {
    return new SourceLines() {
      private String name = "";
      private List<String> lines = List.of();

      @Override
      public List<String> of(String file) {
        if (!file.equals(name)) {
          lines = read(root, file);
          name = file;
        }
        return lines;
      }
    };
  }

  private static List<String> read(Path root, String file) {
    try {
      return SourceText.of(root.resolve(file), root).lines().toList();
    } catch (SourceText.UnreadableException | InvalidPathException e) {
      return List.of();
    }
  }
}

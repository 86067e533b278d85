package org.processcontracts.gate.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.yaml.SourceText;

/** The lines of the files that findings name. */
@FunctionalInterface
public interface SourceLines {

  /** Quotes nothing. */
  SourceLines NONE = file -> List.of();

  /** The lines of a file, named as findings name it; none if it cannot be read. */
  List<String> of(String file);

  /** Reads files of the folders that were checked, and nothing else; keeps the last one. */
  static SourceLines of(Collection<Specs> all) {
    return new SourceLines() {
      private String name = "";
      private List<String> lines = List.of();

      @Override
      public List<String> of(String file) {
        if (!file.equals(name)) {
          lines = read(all, file);
          name = file;
        }
        return lines;
      }
    };
  }

  private static List<String> read(Collection<Specs> all, String name) {
    for (Specs specs : all) {
      try {
        Optional<Path> file = specs.file(name);
        if (file.isPresent()) {
          return SourceText.of(file.get(), specs.dir()).lines().toList();
        }
      } catch (SourceText.UnreadableException | InvalidPathException e) {
        return List.of();
      }
    }
    return List.of();
  }
}

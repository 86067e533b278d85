package org.processcontracts.reference.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Upsert;
import org.springframework.stereotype.Component;

/** The command {@code import <api> FILE|-}. */
@Component
public class ImportCommand {

  private final Map<String, RecordType> types;
  private final Upsert upsert;

  ImportCommand(List<RecordType> types, Upsert upsert) {
    this.types =
        new TreeMap<>(types.stream().collect(Collectors.toMap(RecordType::api, type -> type)));
    this.upsert = upsert;
  }

  /**
   * Runs the command.
   *
   * @param operands the API, and the file or a hyphen
   * @param flags by name, without their hyphens
   * @return whether every record was taken
   * @throws ImportException if it was called wrong, or did not come to its end
   */
  public boolean run(List<String> operands, Map<String, String> flags, PrintStream out)
      throws IOException {
    if (operands.size() != 2) {
      throw new ImportException("import <api> FILE, or - for what comes from the standard input");
    }
    RecordType type = types.get(operands.get(0));
    if (type == null) {
      throw new ImportException("the API is one of " + String.join(", ", types.keySet()));
    }
    Set<String> missing = new TreeSet<>(type.needed());
    missing.removeAll(flags.keySet());
    if (!missing.isEmpty()) {
      throw new ImportException(type.api() + " needs --" + String.join(" and --", missing));
    }
    Set<String> unknown = new TreeSet<>(flags.keySet());
    unknown.removeAll(type.needed());
    unknown.removeAll(type.optional());
    unknown.remove("rejects");
    if (!unknown.isEmpty()) {
      throw new ImportException(type.api() + " takes no --" + String.join(" and no --", unknown));
    }
    Set<String> empty = new TreeSet<>(flags.keySet());
    empty.removeIf(flag -> !flags.get(flag).isEmpty());
    if (!empty.isEmpty()) {
      throw new ImportException("--" + String.join(" and --", empty) + " needs a value");
    }
    Scope scope = new Scope(flags);
    try {
      type.check(scope);
    } catch (IllegalArgumentException e) {
      throw new ImportException(String.valueOf(e.getMessage()));
    }
    boolean standard = operands.get(1).equals("-");
    Path file = file(operands.get(1));
    if (!standard && (Files.isDirectory(file) || !Files.isReadable(file))) {
      String why = Files.notExists(file) ? "does not exist" : "is not a file that can be read";
      throw new ImportException(file + " " + why + ": give a file, or - for the standard input");
    }
    String rejected = standard ? type.api() + ".rejected.ndjson" : file + ".rejected.ndjson";
    Path rejectsFile = file(flags.getOrDefault("rejects", rejected));
    if (!standard && Files.exists(rejectsFile) && Files.isSameFile(file, rejectsFile)) {
      throw new ImportException("--rejects names the file that is imported: give another one");
    }
    try (InputStream input = standard ? System.in : Files.newInputStream(file);
        Rejects rejects = new Rejects(rejectsFile)) {
      Progress progress = new Progress(input, standard ? -1 : Files.size(file), out);
      var count = new Importer(type, scope, upsert, rejects, progress).run();
      out.printf(
          "accepted %,d, updated %,d, rejected %,d%s%n",
          count.added(),
          count.replaced(),
          rejects.count(),
          rejects.count() == 0 ? "" : " (see " + rejects.file() + ")");
      return rejects.count() == 0;
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new ImportException("no file has such a name: " + e.getMessage());
    }
  }
}

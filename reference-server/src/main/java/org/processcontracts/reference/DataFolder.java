package org.processcontracts.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.processcontracts.reference.start.StartException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Where the server keeps its own files: the embedded database and the principals. */
record DataFolder(Path path) {

  /**
   * The folder that the options name.
   *
   * @throws StartException if they name none
   */
  static DataFolder of(Map<String, String> options) {
    String path = options.getOrDefault("data", "process-contracts-data");
    if (path.isBlank()) {
      throw new StartException(
          "--data names no folder.", "Give it one, or leave it out for process-contracts-data.");
    }
    return new DataFolder(Path.of(path).toAbsolutePath());
  }

  /**
   * The folder itself, and the demo principals unless there are others already.
   *
   * @throws StartException if it cannot be
   */
  void prepare() {
    Path principals = path.resolve("principals.yaml");
    try (InputStream demo = DataFolder.class.getResourceAsStream("/demo-principals.yaml")) {
      Files.createDirectories(path);
      if (Files.notExists(principals)) {
        Files.copy(Objects.requireNonNull(demo), principals);
      }
    } catch (IOException e) {
      throw new StartException(
          "The folder %s cannot be made or written (%s)."
              .formatted(path, e.getClass().getSimpleName().replace("Exception", "")),
          "Name one with --data that can.");
    }
    check(principals);
  }

  /** What is no YAML would end the start before anybody could tell of it. */
  private static void check(Path principals) {
    try (Reader text = Files.newBufferedReader(principals)) {
      new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new StartException(
          "%s, line %d, column %d is no YAML: %s."
              .formatted(principals, mark.getLine() + 1, mark.getColumn() + 1, e.getProblem()),
          "Mend it, or take the file away for the demo principals.");
    } catch (IOException | YAMLException e) {
      throw new StartException(
          "%s cannot be read: %s.".formatted(principals, e.getClass().getSimpleName()),
          "It is a text in UTF-8 that the user who starts the server may read.");
    }
  }
}

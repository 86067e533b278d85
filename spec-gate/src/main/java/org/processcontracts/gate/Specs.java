package org.processcontracts.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The specs folder: one folder per API, and the released baselines.
 *
 * @param dir the folder, absolute
 * @param shared decisions that hold for every API
 * @param apis in order of name
 */
public record Specs(Path dir, Decisions shared, List<Api> apis) {

  /**
   * Reads the folder; faults inside the files are left to the rules.
   *
   * @throws UsageException if there is no such folder, or no contract in it
   */
  public static Specs load(Path dir) {
    Path root = dir.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new UsageException("no such folder: " + root);
    }
    Decisions shared = Decisions.read(root.resolve("decisions.md"));
    List<Api> apis;
    try (Stream<Path> folders = Files.list(root)) {
      apis =
          folders
              .filter(folder -> Files.isRegularFile(folder.resolve(Api.CONTRACT)))
              .sorted()
              .map(folder -> Api.load(folder, root))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
    if (apis.isEmpty()) {
      throw new UsageException("no contract <api>/" + Api.CONTRACT + " in " + root);
    }
    return new Specs(root, shared, apis);
  }

  /** The folder of released contracts; need not exist. */
  public Baselines baselines() {
    return new Baselines(dir.resolve("baselines"));
  }

  /** A file's path as findings print it: from the specs folder's parent, with forward slashes. */
  public String name(Path file) {
    Path parent = dir.getParent();
    Path shown = parent == null ? file : parent.relativize(file.toAbsolutePath().normalize());
    return shown.toString().replace('\\', '/');
  }
}

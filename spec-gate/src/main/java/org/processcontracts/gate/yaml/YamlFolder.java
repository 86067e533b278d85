package org.processcontracts.gate.yaml;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A folder whose YAML files are read once each, however many refer to them. */
public final class YamlFolder {

  private final Path root;
  private final Map<Path, YamlDocument> read = new ConcurrentHashMap<>();

  /**
   * The files below a folder.
   *
   * @param root absolute; no link may lead out of it
   */
  public YamlFolder(Path root) {
    this.root = root;
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** A file of the folder. Never throws for what it holds. */
  public YamlDocument read(Path file) {
    return read.computeIfAbsent(file, it -> YamlReader.read(it, root));
  }
}

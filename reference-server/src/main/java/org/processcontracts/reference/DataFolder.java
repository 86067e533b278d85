package org.processcontracts.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the server keeps its own files: the embedded database and the principals. */
record DataFolder(Path path) {

  /** The folder itself, and the demo principals unless there are others already. */
  void prepare() {
    Path principals = path.resolve("principals.yaml");
    try (InputStream demo = DataFolder.class.getResourceAsStream("/demo-principals.yaml")) {
      Files.createDirectories(path);
      Files.copy(Objects.requireNonNull(demo), principals);
    } catch (FileAlreadyExistsException e) {
      // They are somebody's own by now.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + path, e);
    }
  }
}

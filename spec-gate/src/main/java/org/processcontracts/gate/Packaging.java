package org.processcontracts.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.yaml.FileName;

/** Writes contracts as other modules and teams take them: {@code contracts/<api>/openapi.yaml}. */
public final class Packaging {

  private static final String CONTRACT = "openapi.yaml";

  private Packaging() {}

  /**
   * Writes each contract in its packaged form, and {@code contracts/apis.txt} with their names.
   *
   * @param target the folder in which {@code contracts} is made
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Specs specs, Path target) {
    Path contracts = target.resolve("contracts");
    List<String> names = new ArrayList<>();
    try {
      for (Api api : specs.apis()) {
        write(FileName.resolve(contracts, api.name()).resolve(CONTRACT), Bundle.yaml(api));
        names.add(api.name());
      }
      write(contracts.resolve("apis.txt"), String.join("\n", names) + "\n");
      removeOthers(contracts, names);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + contracts, e);
    }
  }

  /** A contract that went must not live on in what an earlier build packaged. */
  private static void removeOthers(Path contracts, List<String> names) throws IOException {
    try (Stream<Path> folders = Files.list(contracts)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        String name = String.valueOf(folder.getFileName());
        if (names.stream().noneMatch(it -> (it + "/").startsWith(name + "/"))) {
          Files.deleteIfExists(folder.resolve(CONTRACT));
          Files.delete(folder);
        }
      }
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}

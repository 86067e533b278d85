package org.processcontracts.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;

/**
 * The source files of one API.
 *
 * @param name its folder under specs
 * @param contract openapi.yaml as it is written
 * @param ledger document.csv
 * @param decisions decisions.md
 * @param examples the files under examples, by path from the API's folder with forward slashes
 */
public record Api(
    String name,
    YamlDocument contract,
    Ledger ledger,
    Decisions decisions,
    Map<String, YamlDocument> examples) {

  static final String CONTRACT = "openapi.yaml";

  static Api load(Path dir) {
    return new Api(
        String.valueOf(dir.getFileName()),
        read(dir, dir.resolve(CONTRACT)),
        LedgerReader.read(dir.resolve("document.csv")),
        Decisions.read(dir.resolve("decisions.md")),
        examples(dir));
  }

  private static Map<String, YamlDocument> examples(Path dir) {
    Map<String, YamlDocument> examples = new TreeMap<>();
    Path root = dir.resolve("examples");
    if (!Files.isDirectory(root)) {
      return examples;
    }
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  examples.put(
                      dir.relativize(file).toString().replace('\\', '/'), read(dir, file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
    return examples;
  }

  /** A file of the folder; nothing that a symbolic link fetches from elsewhere. */
  private static YamlDocument read(Path dir, Path file) {
    try {
      Path specs = dir.toAbsolutePath().normalize().getParent();
      Path home = specs == null ? dir.toRealPath() : specs.toRealPath().resolve(dir.getFileName());
      if (file.toRealPath().startsWith(home)) {
        return YamlReader.read(file);
      }
    } catch (IOException e) {
      return YamlReader.refuse(file, "cannot be read: " + e, "make it a readable file");
    }
    return YamlReader.refuse(
        file, "a symbolic link leads out of the API's folder", "put the file itself there");
  }

  /** info.version of the contract; empty if it has none. */
  public String version() {
    return contract.at("/info/version").asString("");
  }

  /**
   * What a $ref leads to: a node of the contract ({@code #/…}), or a node of an example file. Empty
   * if it leads nowhere; nothing outside the API's folder is ever opened.
   */
  public Optional<Located> resolve(String ref) {
    int hash = ref.indexOf('#');
    String file = hash < 0 ? ref : ref.substring(0, hash);
    String pointer = hash < 0 ? "" : ref.substring(hash + 1);
    YamlDocument document = file.isEmpty() ? contract : examples.get(file);
    return Optional.ofNullable(document)
        .filter(found -> Pointer.wellFormed(pointer) && !found.at(pointer).isMissingNode())
        .map(found -> new Located(found, pointer));
  }

  /** The node at a pointer of the contract, or what it refers to if it is a Reference Object. */
  public Located dereference(String pointer) {
    Located here = new Located(contract, pointer);
    String ref = here.node().path("$ref").asString("");
    return ref.isEmpty() ? here : resolve(ref).orElse(here);
  }
}

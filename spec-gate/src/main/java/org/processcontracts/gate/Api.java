package org.processcontracts.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.SchemaValidator;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;

/**
 * The source files of one API.
 *
 * @param name its folder under specs
 * @param contract openapi.yaml as it is written
 * @param description the contract, taken apart
 * @param schemas what validates against the schemas of the contract
 * @param ledger document.csv
 * @param decisions decisions.md
 * @param examples the files under examples, by path from the API's folder with forward slashes
 */
public record Api(
    String name,
    YamlDocument contract,
    Description description,
    Lazy<SchemaValidator> schemas,
    Ledger ledger,
    Decisions decisions,
    Map<String, YamlDocument> examples) {

  static final String CONTRACT = "openapi.yaml";

  static Api load(Path dir, Path root) {
    YamlDocument contract = YamlReader.read(dir.resolve(CONTRACT), root);
    return new Api(
        String.valueOf(dir.getFileName()),
        contract,
        Description.of(contract.tree()),
        new Lazy<>(() -> new SchemaValidator(contract.tree())),
        LedgerReader.read(dir.resolve("document.csv")),
        Decisions.read(dir.resolve("decisions.md")),
        examples(dir, root));
  }

  private static Map<String, YamlDocument> examples(Path dir, Path specs) {
    Map<String, YamlDocument> examples = new TreeMap<>();
    Path root = dir.resolve("examples");
    if (!Files.isDirectory(root)) {
      return examples;
    }
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .forEach(
              file ->
                  examples.put(
                      dir.relativize(file).toString().replace('\\', '/'),
                      YamlReader.read(file, specs)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
    return examples;
  }

  /** Validates against the schemas of the contract. */
  public SchemaValidator validator() {
    return schemas.get();
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

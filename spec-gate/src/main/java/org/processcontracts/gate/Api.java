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

/** One description, and the files that may stand around it. */
public final class Api {

  private final String name;
  private final YamlDocument contract;
  private final Description description;
  private final Lazy<SchemaValidator> validator;
  private final Lazy<Ledger> ledger;
  private final Lazy<Decisions> decisions;
  private final Lazy<Map<String, YamlDocument>> examples;

  private Api(String name, YamlDocument contract, Path dir, Path root) {
    this.name = name;
    this.contract = contract;
    this.description = Description.of(contract.tree());
    this.validator = new Lazy<>(() -> new SchemaValidator(contract.tree()));
    this.ledger = new Lazy<>(() -> LedgerReader.read(dir.resolve("document.csv"), root));
    this.decisions = new Lazy<>(() -> Decisions.read(dir.resolve("decisions.md"), root));
    this.examples = new Lazy<>(() -> examples(dir, root));
  }

  /**
   * Reads a description; faults in it are left to the rules.
   *
   * @param file an absolute path
   * @param root an absolute folder above, out of which nothing is read
   */
  static Api load(Path file, Path root) {
    Path dir = file.resolveSibling("");
    return new Api(name(file, root), YamlReader.read(file, root), dir, root);
  }

  /** Its folder if it is called openapi.yaml, as most are, and the path of the file otherwise. */
  private static String name(Path file, Path root) {
    Path folder = file.resolveSibling("");
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    Path inside = root.relativize(stem.equals("openapi") ? folder : folder.resolve(stem));
    String name = inside.toString().replace('\\', '/');
    return name.isEmpty() ? String.valueOf(root.getFileName()) : name;
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

  /** What it is called among its baselines: the path of its folder, or of the file. */
  public String name() {
    return name;
  }

  /** The contract as it is written. */
  public YamlDocument contract() {
    return contract;
  }

  /** The contract, taken apart. */
  public Description description() {
    return description;
  }

  /** Validates against the schemas of the contract. */
  public SchemaValidator validator() {
    return validator.get();
  }

  /** document.csv beside the contract. */
  public Ledger ledger() {
    return ledger.get();
  }

  /** decisions.md beside the contract. */
  public Decisions decisions() {
    return decisions.get();
  }

  /** The files under examples, by path from the contract's folder with forward slashes. */
  public Map<String, YamlDocument> examples() {
    return examples.get();
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
    YamlDocument document = file.isEmpty() ? contract : examples().get(file);
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

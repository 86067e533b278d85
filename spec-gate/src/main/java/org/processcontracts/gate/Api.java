package org.processcontracts.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.SchemaValidator;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Linked;
import org.processcontracts.gate.openapi.Linker;
import org.processcontracts.gate.yaml.FileName;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlFolder;

/** One description, and the files that may stand around it. */
public final class Api {

  private final String name;
  private final Linked linked;
  private final Lazy<SchemaValidator> validator;
  private final Lazy<Ledger> ledger;
  private final Lazy<Decisions> decisions;
  private final Lazy<Map<String, YamlDocument>> examples;
  private final Lazy<String> packaged;

  private Api(String name, Linked linked, Path dir, YamlFolder specs) {
    this.name = name;
    this.linked = linked;
    this.validator = new Lazy<>(() -> new SchemaValidator(linked.document().tree()));
    this.ledger = new Lazy<>(() -> LedgerReader.read(dir.resolve("document.csv"), specs.root()));
    this.decisions = new Lazy<>(() -> Decisions.read(dir.resolve("decisions.md"), specs.root()));
    this.examples = new Lazy<>(() -> examples(dir, specs));
    this.packaged = new Lazy<>(() -> Bundle.yaml(this));
  }

  /**
   * Reads a description and the files that it refers to; faults in them are left to the rules.
   *
   * @param file an absolute path
   * @param specs an absolute folder above, out of which nothing is read
   */
  static Api load(Path file, YamlFolder specs) {
    Linked linked = Linker.link(specs.read(file), specs.root(), specs::read);
    return new Api(name(file, specs.root()), linked, file.resolveSibling(""), specs);
  }

  /** Its folder if it is called openapi.yaml, as most are, and the path of the file otherwise. */
  private static String name(Path file, Path root) {
    Path folder = file.resolveSibling("");
    String stem = FileName.text(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    Path inside =
        root.relativize(stem.equalsIgnoreCase("openapi") ? folder : FileName.resolve(folder, stem));
    String name = FileName.text(inside);
    return name.isEmpty() ? String.valueOf(root.getFileName()) : name;
  }

  private static Map<String, YamlDocument> examples(Path dir, YamlFolder specs) {
    Map<String, YamlDocument> examples = new TreeMap<>();
    Path root = dir.resolve("examples");
    if (!Files.isDirectory(root)) {
      return examples;
    }
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .forEach(file -> examples.put(FileName.text(dir.relativize(file)), specs.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
    return examples;
  }

  /** What it is called among its baselines: the path of its folder, or of the file. */
  public String name() {
    return name;
  }

  /** The description, with the files that it refers to. */
  public Linked linked() {
    return linked;
  }

  /** The contract, and in their places the nodes of other files that it refers to. */
  public YamlDocument contract() {
    return linked.document();
  }

  /** The contract, taken apart. */
  public Description description() {
    return linked.description();
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

  /** The text of its packaged form. */
  public String packaged() {
    return packaged.get();
  }

  /** info.version of the contract; empty if it has none. */
  public String version() {
    return contract().at("/info/version").asString("");
  }

  /**
   * The $ref of an example as it is written: what is left of it, or the file under examples that it
   * was put in place from. Empty if the example stands in the contract.
   */
  public String exampleRef(String pointer) {
    String ref = contract().at(pointer).path("$ref").asString("");
    Located origin = contract().origin(pointer);
    return !ref.isEmpty()
        ? ref
        : examples().entrySet().stream()
            .filter(example -> example.getValue().equals(origin.document()))
            .map(Map.Entry::getKey)
            .map(path -> origin.pointer().isEmpty() ? path : path + "#" + origin.pointer())
            .findFirst()
            .orElse("");
  }
}

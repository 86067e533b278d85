package org.processcontracts.kit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Bundle;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.report.Visible;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.SourceText;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/**
 * A contract and where its elements stand.
 *
 * @param contract bundled
 * @param places of each pointer its file, line and column
 * @param texts of each file by the name that places tell, the one to begin with first
 */
public record ContractFile(
    Contract contract, UnaryOperator<String> places, Map<String, String> texts) {

  /**
   * Those under a folder, in order of name.
   *
   * @throws org.processcontracts.gate.UsageException if there is no such folder, or none in it
   */
  public static List<ContractFile> in(Path specs) {
    Path absolute = specs.toAbsolutePath().normalize();
    return Specs.load(absolute).apis().stream().map(api -> of(api, absolute)).toList();
  }

  /** Those that this jar brings along, in order of name. */
  public static List<ContractFile> packaged() {
    return resource("contracts/apis.txt").lines().sorted().map(ContractFile::packaged).toList();
  }

  private static ContractFile of(Api api, Path specs) {
    return new ContractFile(
        new Contract(api.name(), Bundle.tree(api)),
        pointer -> {
          Located origin = api.contract().origin(pointer);
          return place(name(origin.document(), specs), api.contract().position(pointer));
        },
        texts(api, specs));
  }

  private static String name(YamlDocument document, Path specs) {
    return specs.resolveSibling("").relativize(document.file()).toString().replace('\\', '/');
  }

  /** A file that cannot be read is not among them. */
  private static Map<String, String> texts(Api api, Path specs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlDocument document : api.linked().files()) {
      try {
        texts.put(name(document, specs), SourceText.of(document.file(), specs));
      } catch (SourceText.UnreadableException e) {
        // The gate tells of it, and nothing in it can be promised.
      }
    }
    return texts;
  }

  private static ContractFile packaged(String api) {
    String name = "contracts/%s/openapi.yaml".formatted(api);
    String text = resource(name);
    YamlDocument document = YamlReader.parse(Path.of(name), text);
    return new ContractFile(
        new Contract(api, document.tree()),
        pointer -> place(name, document.position(pointer)),
        Map.of(name, text));
  }

  private static String resource(String name) {
    return Resource.text(name).orElseThrow(() -> new IllegalStateException("no " + name));
  }

  private static String place(String file, Position position) {
    return "%s:%d:%d".formatted(file, position.line(), position.column());
  }

  /** The name of the API. */
  public String api() {
    return contract.api();
  }

  /** As it tells itself; empty if it does not. */
  public String version() {
    return contract.at("/info/version").asString("");
  }

  /** For people, such as bcs 1.0.0. */
  public String title() {
    return Visible.line((api() + " " + version()).strip());
  }

  /** Where an element stands, such as specs/bcs/openapi.yaml:120:7. */
  public String place(String pointer) {
    return places.apply(pointer);
  }

  /**
   * What an element comes from: document number, table and element, as the contract cites them at
   * it or nearest above it; empty if nowhere.
   */
  public List<String> sources(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = Pointer.parent(at)) {
      List<String> cited = cited(contract.at(at));
      if (!cited.isEmpty()) {
        return cited;
      }
    }
    return List.of();
  }

  /** What a node itself cites, in order. */
  public static List<String> cited(JsonNode node) {
    return node.path("x-source").valueStream().map(line -> line.asString("")).toList();
  }

  @Override
  public String toString() {
    return api();
  }
}

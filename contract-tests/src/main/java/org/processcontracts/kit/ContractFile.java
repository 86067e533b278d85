package org.processcontracts.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Bundle;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/**
 * A contract and where its elements stand.
 *
 * @param contract bundled
 * @param places of each pointer its file, line and column
 */
public record ContractFile(Contract contract, UnaryOperator<String> places) {

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
          Path file = specs.resolveSibling("").relativize(origin.document().file());
          return place(file.toString().replace('\\', '/'), api.contract().position(pointer));
        });
  }

  private static ContractFile packaged(String api) {
    String name = "contracts/%s/openapi.yaml".formatted(api);
    YamlDocument document = YamlReader.parse(Path.of(name), resource(name));
    return new ContractFile(
        new Contract(api, document.tree()), pointer -> place(name, document.position(pointer)));
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

  /** Where an element stands, such as specs/bcs/openapi.yaml:120:7. */
  public String place(String pointer) {
    return places.apply(pointer);
  }

  /**
   * What an element comes from: document number, table and element, as the contract cites them at
   * it or nearest above it; empty if nowhere.
   */
  public String source(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = Pointer.parent(at)) {
      JsonNode cited = contract.at(at).path("x-source");
      if (!cited.isEmpty()) {
        return String.join("; ", cited.valueStream().map(JsonNode::asString).toList());
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return api();
  }
}

package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.compat.Change;
import org.processcontracts.gate.compat.Compatibility;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.YamlReader;
import org.processcontracts.gate.yaml.YamlWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contracts of this project, cut into many files, say what they said before. */
class SplitContractsTest {

  private static final Path SPECS = Path.of("../specs");

  @TempDir Path temp;
  private Path folder;

  static List<String> apis() {
    return Contracts.discover(SPECS).stream().map(Contract::api).toList();
  }

  private ObjectNode copy(String api) {
    Path specs = temp.resolve("specs");
    folder = specs.resolve(api);
    Fixtures.copy(SPECS.resolve(api), folder);
    Fixtures.copy(SPECS.resolve("baselines").resolve(api), specs.resolve("baselines/" + api));
    try {
      Files.copy(SPECS.resolve("decisions.md"), specs.resolve("decisions.md"));
      try (Stream<String> lines = Files.lines(SPECS.resolve("baselines/SUMS"))) {
        List<String> own = lines.filter(line -> line.contains(" " + api + "/")).toList();
        Files.write(specs.resolve("baselines/SUMS"), own);
      }
      return (ObjectNode) YamlReader.read(folder.resolve("openapi.yaml")).tree();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves a node into a file of its own, two folders down; gives the reference to it. */
  private String move(JsonNode node, String section, String name) throws IOException {
    Path file = folder.resolve("parts/" + section + "/" + name + ".yaml");
    Files.createDirectories(file.getParent());
    JsonNode moved = node.deepCopy();
    for (JsonNode holder : moved.findParents("$ref")) {
      String ref = holder.get("$ref").asString();
      ((ObjectNode) holder)
          .put(
              "$ref",
              ref.startsWith("#/components/")
                  ? ref.replace("#/components", "..") + ".yaml"
                  : "../../" + ref);
    }
    Files.writeString(file, YamlWriter.write(moved));
    return "parts/" + section + "/" + name + ".yaml";
  }

  /** Moves all components and path items, and leaves references to them. */
  private void split(ObjectNode contract) throws IOException {
    for (Map.Entry<String, JsonNode> section : contract.get("components").properties()) {
      for (String name : List.copyOf(section.getValue().propertyNames())) {
        String ref = move(section.getValue().get(name), section.getKey(), name);
        ((ObjectNode) section.getValue()).putObject(name).put("$ref", ref);
      }
    }
    ObjectNode paths = (ObjectNode) contract.get("paths");
    int number = 0;
    for (String path : List.copyOf(paths.propertyNames())) {
      String ref = move(paths.get(path), "paths", "path " + number++);
      paths.putObject(path).put("$ref", ref.replace(" ", "%20"));
    }
    Files.writeString(folder.resolve("openapi.yaml"), YamlWriter.write(contract));
  }

  private List<Change> changes(String api) {
    Contract now = Contracts.load(temp.resolve("specs"), api);
    return Compatibility.compare(Contracts.load(SPECS, api), now);
  }

  private List<Finding> standard() {
    return List.copyOf(
        Gate.check(Specs.load(temp.resolve("specs"), Path.of("specs"), Config.NONE, null)));
  }

  @ParameterizedTest
  @MethodSource("apis")
  void shouldPackTheSameBytesWhateverTheFiles(String api) throws IOException {
    split(copy(api));

    assertThat(Fixtures.run("check", temp.resolve("specs")).lines())
        .containsExactly("1 file, 0 errors, 0 warnings");
    assertThat(changes(api)).isEmpty();
    assertThat(Bundle.yaml(Specs.load(temp.resolve("specs")).apis().get(0)))
        .isEqualTo(Bundle.yaml(whole(api)));
  }

  private static Api whole(String api) {
    return Specs.load(SPECS).apis().stream().filter(it -> it.name().equals(api)).findFirst().get();
  }

  @ParameterizedTest
  @MethodSource("apis")
  void shouldNameComponentsAfterTheirFiles(String api) throws IOException {
    ObjectNode contract = copy(api);
    split(contract);
    contract.remove("components");
    Files.writeString(folder.resolve("openapi.yaml"), YamlWriter.write(contract));

    assertThat(standard()).isEmpty();
    // Ledger and decisions are about components by their names, which are the same.
    assertThat(changes(api)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("apis")
  void shouldNotChangeWhatIsSentByMovingIt(String api) throws IOException {
    ObjectNode contract = copy(api);
    int number = 0;
    for (JsonNode operation : contract.get("paths").findParents("operationId")) {
      ObjectNode responses = (ObjectNode) operation.get("responses");
      for (String status : List.copyOf(responses.propertyNames())) {
        String ref = move(responses.get(status), "responses", "response" + number++);
        responses.putObject(status).put("$ref", ref);
      }
      if (operation.has("requestBody")) {
        String ref = move(operation.get("requestBody"), "bodies", "body" + number++);
        ((ObjectNode) operation).putObject("requestBody").put("$ref", ref);
      }
    }
    for (JsonNode holder : contract.get("components").findParents("schema")) {
      String ref = move(holder.get("schema"), "inline", "schema" + number++);
      ((ObjectNode) holder).putObject("schema").put("$ref", ref);
    }
    split(contract);

    assertThat(standard()).isEmpty();
    assertThat(changes(api)).isEmpty();
  }
}

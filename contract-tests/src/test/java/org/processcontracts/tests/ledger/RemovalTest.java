package org.processcontracts.tests.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Gate;
import org.processcontracts.gate.Ledger.Kind;
import org.processcontracts.gate.Ledger.Row;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlReader;
import org.processcontracts.gate.yaml.YamlWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes documented elements out of the contracts, one at a time: the gate has to miss each. */
class RemovalTest {

  private static final Path SPECS = Path.of(System.getProperty("specs.directory"));

  @TempDir Path copies;

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicContainer> shouldMissWhatIsTakenOut() {
    return Specs.load(SPECS).apis().stream()
        .map(api -> dynamicContainer(api.name(), removals(api)));
  }

  @TestFactory
  @Execution(CONCURRENT)
  Stream<DynamicContainer> shouldMissWhatIsNoLongerUsed() {
    return Specs.load(SPECS).apis().stream().map(api -> dynamicContainer(api.name(), uses(api)));
  }

  private Stream<DynamicTest> uses(Api api) {
    return Use.all(written(api)).stream()
        .map(
            use ->
                dynamicTest(
                    use.title(),
                    () ->
                        assertThat(findings(api, use.removal()))
                            .anySatisfy(
                                finding -> {
                                  assertThat(finding.file())
                                      .matches(".*/" + api.name() + "/(openapi.yaml|document.csv)");
                                  assertThat(finding.toString()).contains(use.named());
                                })));
  }

  /**
   * The first row of each kind in each table: every kind of element in every part of a document.
   */
  private Stream<DynamicTest> removals(Api api) {
    assertThat(Gate.check(Specs.load(copy(api)))).as("findings of the copy").isEmpty();
    Set<String> seen = new HashSet<>();
    return api.ledger().rows().stream()
        .filter(row -> row.published() && seen.add(row.table() + row.kind()))
        .map(row -> dynamicTest(title(row), () -> assertMissed(api, row)));
  }

  private static String title(Row row) {
    return "%s / %s %s".formatted(row.table(), row.kind().text(), row.element());
  }

  private void assertMissed(Api api, Row row) throws IOException {
    assertThat(findings(api, contract -> remove(contract, row)))
        .anySatisfy(
            finding -> {
              assertThat(finding.file()).endsWith(api.name() + "/document.csv");
              assertThat(finding.line()).isEqualTo(row.line());
              assertThat(finding.toString()).contains(row.element());
            });
  }

  /**
   * What the gate says of a changed contract. That it differs from its release counts for nothing:
   * any change does, and a new version is free to.
   */
  private List<Finding> findings(Api api, Consumer<JsonNode> change) throws IOException {
    Path specs = copy(api);
    JsonNode contract = written(api).deepCopy();
    change.accept(contract);
    assertThat(contract).as("the changed contract").isNotEqualTo(written(api));
    Files.writeString(specs.resolve(api.name() + "/openapi.yaml"), YamlWriter.write(contract));
    return Gate.check(Specs.load(specs)).stream()
        .filter(finding -> !finding.rule().equals("baseline-current"))
        .toList();
  }

  /** The contract without what its references to other files lead to. */
  private static JsonNode written(Api api) {
    return YamlReader.read(SPECS.resolve(api.name() + "/openapi.yaml")).tree();
  }

  private static void remove(JsonNode contract, Row row) {
    if (row.kind() == Kind.ENUM) {
      ArrayNode values = (ArrayNode) contract.at(row.pointer());
      for (int i = 0; i < values.size(); i++) {
        String value = values.get(i).asString("null");
        if (row.value().equals(value) || row.value().startsWith(value + " ")) {
          values.remove(i);
          return;
        }
      }
      throw new IllegalStateException(row + " names no value");
    }
    JsonNode holder = contract.at(Pointer.parent(row.pointer()));
    if (holder instanceof ArrayNode list) {
      list.remove(Integer.parseInt(Pointer.last(row.pointer())));
      return;
    }
    assertThat(((ObjectNode) holder).remove(Pointer.last(row.pointer()))).isNotNull();
  }

  private Path copy(Api api) {
    Path from = SPECS.resolve(api.name());
    try (Stream<Path> files = Files.walk(from)) {
      Path specs = Files.createTempDirectory(copies, api.name());
      for (String shared : List.of("decisions.md", "CHANGELOG.md", "spec-gate.yaml")) {
        Files.copy(SPECS.resolve(shared), specs.resolve(shared));
      }
      for (Path file : files.toList()) {
        Files.copy(file, specs.resolve(api.name()).resolve(from.relativize(file).toString()));
      }
      release(api, specs.resolve("baselines"));
      return specs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void release(Api api, Path baselines) throws IOException {
    Path from = SPECS.resolve("baselines");
    Files.createDirectories(baselines.resolve(api.name()));
    try (Stream<Path> files = Files.list(from.resolve(api.name()))) {
      for (Path file : files.toList()) {
        Files.copy(file, baselines.resolve(from.relativize(file).toString()));
      }
    }
    String own = "  " + api.name() + "/";
    Files.write(
        baselines.resolve("SUMS"),
        Files.readAllLines(from.resolve("SUMS")).stream()
            .filter(line -> line.contains(own))
            .toList());
  }
}

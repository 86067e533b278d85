package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlReader;
import org.processcontracts.gate.yaml.YamlWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in the place of a value, the gate finds words for it. */
class RobustnessTest {

  private static final JsonNode STRANGERS =
      YamlReader.parse(Path.of("any.yaml"), "[null, 1, x, [], {}, {a: []}, [1, {b: 2}], '#/x', -1]")
          .tree();

  @TempDir Path temp;

  @Test
  void shouldJudgeAContractWithAnyValueInAnyPlace() throws IOException {
    Path specs = Fixtures.specs(temp);
    Path file = specs.resolve("pets/openapi.yaml");
    JsonNode contract = YamlReader.read(file).tree();
    replace(contract, contract, "", file, specs);
  }

  private static void replace(JsonNode root, JsonNode here, String pointer, Path file, Path specs)
      throws IOException {
    if (!(here instanceof ObjectNode object)) {
      return;
    }
    for (String name : List.copyOf(object.propertyNames())) {
      JsonNode value = object.get(name);
      String at = Pointer.child(pointer, name);
      // Each place gets one of the strangers, chosen by its name.
      JsonNode stranger = STRANGERS.get(Math.floorMod(at.hashCode(), STRANGERS.size()));
      object.set(name, stranger);
      Files.writeString(file, YamlWriter.write(root));
      assertThatCode(() -> Gate.check(Specs.load(specs)))
          .as("%s is %s", at, stranger)
          .doesNotThrowAnyException();
      object.set(name, value);
      replace(root, value, at, file, specs);
    }
  }
}

package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import tools.jackson.databind.JsonNode;

/**
 * Keywords for which the generator and our templates emit nothing. If you are here because this
 * failed: a contract now relies on one of them, so teach it to generated-server/templates.
 */
class UnenforcedTest {

  private static final Set<String> IGNORED =
      Set.of(
          "multipleOf", "uniqueItems", "minProperties", "maxProperties", "not", "anyOf", "allOf");

  /** It stands in answers only. */
  private static final List<String> KNOWN =
      List.of("eds/components/schemas/EdsError/properties/data/maxProperties");

  static List<Contract> contracts() {
    return Contracts.discover(Path.of(System.getProperty("specs.directory")));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void shouldNotLoseAConstraintInSilence(Contract contract) {
    List<String> found = new ArrayList<>();
    collect(contract.api(), contract.tree(), found);
    assertThat(found)
        .containsExactlyElementsOf(
            KNOWN.stream().filter(place -> place.startsWith(contract.api() + "/")).toList());
  }

  private static void collect(String place, JsonNode node, List<String> found) {
    if (node.isArray()) {
      node.forEach(item -> collect(place, item, found));
    }
    for (String key : node.propertyNames()) {
      String here = place + "/" + key;
      boolean keyword = !place.endsWith("/properties");
      if (keyword && (IGNORED.contains(key) || isPartial(key, node.get(key)))) {
        found.add(here);
      }
      collect(here, node.get(key), found);
    }
  }

  /** Bean validation takes a pattern for the whole text, the contract looks for a part of it. */
  private static boolean isPartial(String key, JsonNode value) {
    String pattern = key.equals("pattern") ? value.asString("^$") : "^$";
    return !(pattern.startsWith("^") && pattern.endsWith("$"));
  }
}

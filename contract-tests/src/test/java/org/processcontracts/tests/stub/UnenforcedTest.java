package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keywords for which the generator and our templates emit nothing. If you are here because this
 * failed: a contract now relies on one of them, so teach it to generated-server/templates.
 */
@ExtendWith(StubExtension.class)
class UnenforcedTest {

  private static final Set<String> IGNORED =
      Set.of(
          "multipleOf", "uniqueItems", "minProperties", "maxProperties", "not", "anyOf", "allOf");

  /** Both stand in answers only. */
  private static final List<String> KNOWN =
      List.of("eds #/components/schemas/EdsError/properties/data/maxProperties");

  @ParameterizedTest
  @ValueSource(strings = {"bcs", "dadayun", "datashare", "eds", "enos"})
  void shouldNotLoseAConstraintInSilence(String api, StubApplication.Running stub) {
    var found = new ArrayList<String>();
    collect(api + " #", stub.examples().yaml(api + "/openapi.yaml"), found);
    assertThat(found).isEqualTo(KNOWN.stream().filter(place -> place.startsWith(api)).toList());
  }

  private static void collect(String place, Object node, List<String> found) {
    if (node instanceof List<?> list) {
      list.forEach(element -> collect(place, element, found));
    } else if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            var here = place + "/" + key;
            if (IGNORED.contains(key) && !place.endsWith("/properties")) {
              found.add(here);
            }
            // @Pattern takes the whole text, the contract looks for a part of it.
            if (key.equals("pattern")
                && value instanceof String pattern
                && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
              found.add(here);
            }
            collect(here, value, found);
          });
    }
  }
}

package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.gate.Gate;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.compat.ChangeIds;

class InventoryTest {

  private static final Path README = Path.of("README.md");

  @ParameterizedTest
  @ValueSource(strings = {"rules", "changes"})
  void shouldBeWhatTheReadmeSays(String name) throws IOException {
    String table =
        name.equals("rules") ? Inventory.markdownOfRules() : Inventory.markdownOfChanges();
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->\n";
    String readme = Files.readString(README);
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end);
    assertThat(to).as("README.md needs the lines %s and %s", begin, end).isGreaterThan(from - 1);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
      return;
    }
    // If you are here because this failed: a rule or an id of a change is new, gone or says another
    // thing. If that is meant, run `./mvnw verify -Pupdate-golden`.
    assertThat(readme.substring(from, to))
        .as("%s in README.md; if they are meant: ./mvnw verify -Pupdate-golden", name)
        .isEqualTo(table);
  }

  @Test
  void shouldListEveryIdOnce() {
    assertThat(Inventory.rules())
        .extracting(Inventory.Entry::id)
        .containsExactlyElementsOf(Gate.RULES.stream().map(Rule::id).toList());
    assertThat(Inventory.changes())
        .extracting(Inventory.Entry::id)
        .containsExactlyElementsOf(ChangeIds.all());
    List<String> ids = Inventory.text().lines().skip(1).map(it -> it.split(" ")[0]).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(Gate.RULES.size() + ChangeIds.all().size());
    ChangeIds.all()
        .forEach(id -> assertThat(Inventory.markdownOfChanges()).contains("`" + id + "`"));
  }

  @Test
  void shouldTellWhatAnIdMeans() {
    assertThat(Inventory.find("plain-date"))
        .isEqualTo(
            new Inventory.Entry(
                "plain-date",
                Severity.WARNING,
                "any description",
                "Readers of YAML 1.1 make a point in time of it, and write it back otherwise."));
    assertThat(Inventory.find("response-member-added"))
        .isEqualTo(
            new Inventory.Entry(
                "response-member-added", Severity.NOTE, "a released API", "Breaks nobody."));
    assertThat(Inventory.find("no-such-id")).isNull();
    assertThat(Inventory.text())
        .contains("ledger-row                             error     configured projects  Whatever");
  }

  @Test
  void shouldNotLetACellEndTheTable() {
    assertThat(new Table(List.of("A"), List.of(List.of("x|y"))).markdown())
        .isEqualTo("| A |\n| --- |\n| x\\|y |\n");
  }
}

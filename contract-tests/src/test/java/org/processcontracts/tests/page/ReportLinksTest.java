package org.processcontracts.tests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;
import tools.jackson.databind.JsonNode;

/** From a finding to the contract and the document, and from there to the cases. */
class ReportLinksTest {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  @TempDir static Path folder;

  private static OpenReport report;

  @BeforeAll
  static void open() throws Exception {
    report = OpenReport.open(folder, SERVER);
  }

  @AfterAll
  static void close() {
    if (report != null) {
      report.close();
    }
  }

  private static JsonNode broken() {
    return report.runs().at("/1/cases").values().stream()
        .filter(it -> it.get("outcome").asString().equals("BROKEN"))
        .filter(it -> !it.at("/promise/source").asString().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Follows a link of its promise, and goes back; tells what was aimed at and seen each time. */
  private static JsonNode follow(JsonNode told, String link) {
    return report.json(
        """
        const seen = it => {
          const box = it.getBoundingClientRect();
          return it.checkVisibility() && box.top >= 0 && box.top < innerHeight;
        };
        const moved = () => new Promise(later => addEventListener('hashchange', () => setTimeout(later, 100), {once: true}));
        const it = [...document.querySelectorAll('details.case')]
          .find(it => it.querySelector('.name').textContent === `%s`);
        document.querySelectorAll('details').forEach(it => { it.open = false; });
        it.open = true;
        let there = moved();
        it.querySelector('dd.place > %s').click();
        await there;
        const aim = document.querySelector(':target');
        const to = [aim.textContent, seen(aim), getComputedStyle(aim).backgroundColor];
        there = moved();
        history.back();
        await there;
        return JSON.stringify([...to, seen(it) && it.open]);
        """
            .formatted(OpenReport.title(told), link));
  }

  @Test
  void shouldLeadFromACaseToItsLineAndBack() {
    JsonNode broken = broken();
    String[] place = broken.at("/promise/place").asString().split(":");
    List<String> lines =
        ContractFile.packaged().stream()
            .filter(file -> file.texts().containsKey(place[0]))
            .flatMap(file -> file.texts().get(place[0]).lines())
            .toList();
    JsonNode seen = follow(broken, "a");
    assertThat(seen.get(0).asString().strip())
        .isNotEmpty()
        .isEqualTo(lines.get(Integer.parseInt(place[1]) - 1).strip());
    assertThat(seen.get(1).asBoolean()).as("the line is seen").isTrue();
    assertThat(seen.get(2).asString()).as("it is marked").isNotEqualTo("rgba(0, 0, 0, 0)");
    assertThat(seen.get(3).asBoolean()).as("the case is seen again").isTrue();
  }

  @Test
  void shouldLeadFromACaseToTheElementOfTheDocumentAndBack() {
    JsonNode broken = broken();
    JsonNode seen = follow(broken, "a + a");
    String element = broken.at("/promise/source").asString().replaceAll("^.*\" |;.*", "");
    assertThat(seen.get(0).asString()).startsWith(element);
    assertThat(seen.get(1).asBoolean()).as("the row is seen").isTrue();
    assertThat(seen.get(3).asBoolean()).as("the case is seen again").isTrue();
  }

  @Test
  void shouldShowTheCasesOfAnElementOfTheDocument() {
    JsonNode rows =
        report.json(
            """
            const rows = [...document.querySelectorAll('table.document td button')].map(button => {
              button.click();
              const {row, outcome} = button.dataset;
              const naming = [...document.querySelectorAll('details.case')].filter(it =>
                it.dataset.outcomes.split(',').includes(outcome) && it.querySelector(`dd a[href="#${row}"]`));
              return [button.textContent, document.querySelectorAll('details.case:not([hidden])').length, naming.length];
            });
            document.querySelector('form').reset();
            return JSON.stringify(rows);
            """);
    assertThat(rows.size()).isGreaterThan(50);
    for (JsonNode row : rows) {
      assertThat(row.get(0).asString()).startsWith(row.get(1).asInt() + " ");
      assertThat(row.get(2)).as("those that name it").isEqualTo(row.get(1));
    }
  }

  @Test
  void shouldTellOfEachElementThatNoCaseNames() {
    JsonNode told =
        report.json(
            """
            const rows = [...document.querySelectorAll('table.document tr[id]')];
            const named = it => document.querySelector(`dd a[href="#${it.id}"]`) !== null;
            return JSON.stringify(rows.map(it => [named(it), it.textContent.includes('no case of its own')]));
            """);
    List<Boolean> named = new ArrayList<>();
    for (JsonNode row : told) {
      assertThat(row.get(0).asBoolean()).isNotEqualTo(row.get(1).asBoolean());
      named.add(row.get(0).asBoolean());
    }
    assertThat(named).contains(true, false);
  }

  @Test
  void shouldTellOfEachCaseHowItEndedOnEachTarget() {
    JsonNode marks =
        report.json(
            """
            return JSON.stringify([...document.querySelectorAll('.mark')].map(it =>
              [it.closest('summary').querySelector('.name').textContent, it.title, it.textContent.slice(-1)]));
            """);
    Set<String> shown = new TreeSet<>();
    marks.forEach(it -> shown.add(it.get(0).asString() + ", " + it.get(1).asString()));
    Set<String> wanted = new TreeSet<>();
    for (JsonNode run : report.runs()) {
      for (JsonNode it : run.get("cases")) {
        wanted.add(
            "%s, %s: %s"
                .formatted(
                    OpenReport.title(it),
                    run.get("target").asString(),
                    word(it.get("outcome").asString())));
      }
    }
    assertThat(shown).isEqualTo(wanted).hasSize(marks.size());
    Map<String, String> signs = new TreeMap<>();
    marks.forEach(
        it -> signs.put(it.get(1).asString().replaceAll("^.*: ", ""), it.get(2).asString()));
    assertThat(signs).containsEntry("kept", "✓").containsEntry("broken", "✗");
    assertThat(Set.copyOf(signs.values())).as("not by colour alone").hasSize(signs.size());
  }

  private static String word(String outcome) {
    return outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void shouldFilterByOutcomeOnATarget() {
    for (int run = 0; run < 2; run++) {
      for (String outcome : List.of("KEPT", "BROKEN", "NOT_ASKED", "")) {
        String shown =
            report
                .browser()
                .run(
                    """
                    const form = document.querySelector('form');
                    form.text.value = form.row.value = form.api.value = form.group.value = '';
                    form.target.value = '%d';
                    form.outcome.value = '%s';
                    form.outcome.dispatchEvent(new Event('input', {bubbles: true}));
                    const shown = document.querySelectorAll('details.case:not([hidden]) .name');
                    const text = [...shown].map(it => it.textContent).sort().join('\\n');
                    form.reset();
                    return text;
                    """
                        .formatted(run, word(outcome)));
        assertThat(new TreeSet<>(shown.isEmpty() ? List.of() : shown.lines().toList()))
            .as("%s on %d", outcome, run)
            .isEqualTo(OpenReport.titles(report.runs().get(run), outcome));
      }
    }
  }
}

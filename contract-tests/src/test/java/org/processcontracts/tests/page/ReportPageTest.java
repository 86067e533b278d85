package org.processcontracts.tests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.kit.report.Reports;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;
import tools.jackson.databind.JsonNode;

/** Opens the report of a run on two targets, one of which breaks what it can, from its file. */
class ReportPageTest {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  private static final String COLUMNS =
      "Kept of tried,bcs 1.0.0,dadayun 1.0.0,datashare 1.0.0,eds 1.0.0,enos 1.0.0";

  @TempDir static Path folder;

  private static OpenReport report;
  private static Browser browser;
  private static JsonNode runs;

  @BeforeAll
  static void open() throws Exception {
    report = OpenReport.open(folder, SERVER);
    browser = report.browser();
    runs = report.runs();
  }

  @AfterAll
  static void close() {
    if (report != null) {
      report.close();
    }
  }

  @Test
  void shouldShowTheCountsOfTheReportForPrograms() {
    Map<String, String> told = new TreeMap<>();
    for (JsonNode run : runs) {
      run.get("cases").values().stream()
          .collect(
              Collectors.groupingBy(
                  it -> it.get("api").asString() + ", " + it.get("group").asString()))
          .forEach(
              (cell, cases) ->
                  told.put(
                      run.get("target").asString() + ", " + cell,
                      "%d kept, %d broken, %d known, %d not asked"
                          .formatted(
                              count(cases, "KEPT"),
                              count(cases, "BROKEN"),
                              count(cases, "KNOWN"),
                              count(cases, "NOT_ASKED"))));
    }
    Map<String, String> shown = new TreeMap<>();
    JsonNode cells =
        report.json(
            """
            return JSON.stringify([...document.querySelectorAll('section')].flatMap(section =>
              [...section.querySelectorAll('td button')].map(cell =>
                [section.querySelector('h2').innerText, ...cell.title.split(': ')])));
            """);
    cells.forEach(
        it ->
            shown.put(
                it.get(0).stringValue() + ", " + it.get(1).stringValue(), it.get(2).stringValue()));
    assertThat(shown).isEqualTo(told).hasSize(20);
    assertThat(
            browser.run(
                """
                return [...document.querySelectorAll('th[scope=col]')].map(it => it.innerText).join();
                """))
        .isEqualTo((COLUMNS + ",").repeat(2).replaceFirst(",$", ""));
  }

  private static long count(List<JsonNode> cases, String outcome) {
    return cases.stream().filter(it -> it.get("outcome").asString().equals(outcome)).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "not asked", "kept"})
  void shouldShowTheCasesOfAnOutcome(String outcome) {
    Set<String> all = report.titles("");
    Set<String> wanted = report.titles(outcome.toUpperCase(Locale.ROOT).replace(' ', '_'));
    String shown =
        browser.run(
            """
            const form = document.querySelector('form');
            form.reset();
            form.outcome.value = '%s';
            form.outcome.dispatchEvent(new Event('input', {bubbles: true}));
            return [...document.querySelectorAll('details.case')].filter(it => it.offsetHeight > 0).length
              + '; ' + document.querySelector('output').innerText;
            """
                .formatted(outcome));
    assertThat(wanted).isNotEmpty();
    assertThat(shown)
        .isEqualTo(
            "%d; %d of %d cases are shown.".formatted(wanted.size(), wanted.size(), all.size()));
  }

  @Test
  void shouldTellOfACaseWhatWasPromisedAndHowToRepeatIt() {
    JsonNode broken =
        runs.at("/1/cases").values().stream()
            .filter(it -> it.get("outcome").asString().equals("BROKEN"))
            .findFirst()
            .orElseThrow();
    String shown =
        browser.run(
            """
            document.querySelector('form').reset();
            await new Promise(later => setTimeout(later));
            const first = document.querySelector('details.case');
            if (first.querySelector('div').checkVisibility()) return 'it is open already';
            first.querySelector('summary').click();
            const text = first.innerText;
            first.querySelector('.copy').click();
            await new Promise(later => setTimeout(later, 500));
            const copy = first.querySelector('.copy').innerText;
            first.open = false;
            return text + copy;
            """);
    assertThat(shown)
        .contains(broken.get("name").asString())
        .contains(broken.at("/promise/pointer").asString(), broken.at("/promise/place").asString())
        .contains(
            broken.at("/findings/0/expected").asString(), broken.at("/findings/0/seen").asString())
        .contains(broken.at("/exchanges/0/curl").asString())
        .containsPattern("(Copied|Selected)$");
    assertThat(broken.at("/exchanges/0/curl").asString()).startsWith("curl ");
  }

  @ParameterizedTest
  @CsvSource({"1300, light", "1300, dark", "360, light", "360, dark"})
  void shouldBeReadOnAnyScreen(int width, String scheme) throws Exception {
    browser.look(width, scheme);
    JsonNode seen =
        report.json(
            """
            document.querySelectorAll('details').forEach(it => { it.open = true; });
            document.querySelectorAll('details.case').forEach((it, i) => { it.open = i < 3; });
            const light = color => {
              const parts = color.match(/[0-9.]+/g).slice(0, 3).map(it => it / 255)
                .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
              return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const paper = light(getComputedStyle(document.body).backgroundColor);
            const contrasts = ['body', '.broken', '.kept', '.quiet', 'dt', 'dd a'].map(it => {
              const ink = light(getComputedStyle(document.querySelector(it)).color);
              return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
            });
            return JSON.stringify([document.documentElement.scrollWidth, paper, Math.min(...contrasts)]);
            """);
    browser.screenshot(
        Path.of("target", "screenshots", "report-%d-%s.png".formatted(width, scheme)));
    assertThat(seen.get(0).intValue()).as("width of the page").isLessThanOrEqualTo(width);
    assertThat(seen.get(1).doubleValue() < 0.5).as("dark").isEqualTo(scheme.equals("dark"));
    // What the guidelines for accessibility (WCAG, level AA) ask of a text.
    assertThat(seen.get(2).doubleValue()).as("contrast").isGreaterThan(4.5);
  }

  @Test
  void shouldAskForNothingAndComplainOfNothing() {
    browser.open(folder.resolve(Reports.PAGE).toUri());
    browser.run("await new Promise(later => setTimeout(later, 500)); return '';");
    assertThat(browser.events("Network.requestWillBeSent"))
        .isNotEmpty()
        .extracting(it -> it.at("/request/url").asString())
        .containsOnly(folder.resolve(Reports.PAGE).toUri().toString());
    assertThat(browser.events("Log.entryAdded")).isEmpty();
    assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
  }
}

package org.processcontracts.tests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.report.Reports;
import org.processcontracts.kit.report.Run;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the report of a run on two targets, one of which breaks what it can, from its file. */
class ReportPageTest {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  private static final String COLUMNS =
      "Kept of tried,bcs 1.0.0,dadayun 1.0.0,datashare 1.0.0,eds 1.0.0,enos 1.0.0";

  @TempDir static Path folder;

  private static Browser browser;
  private static JsonNode runs;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.start();
    List<ContractFile> contracts = ContractFile.packaged();
    Wire nowhere = Wire.to(URI.create(SERVER.base() + "/nowhere"));
    Reports.write(
        folder,
        List.of(
            run("the server", contracts, Wire.to(SERVER.base())),
            run("no server <img src=http://127.0.0.1:1/ onerror=alert(1)>", contracts, nowhere)));
    runs = JsonMapper.shared().readTree(folder.resolve("report.json")).get("runs");
    List.of("Network", "Log", "Runtime", "Page").forEach(browser::watch);
    browser.look(1300, "light");
    browser.open(folder.resolve(Reports.PAGE).toUri());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Run run(String target, List<ContractFile> contracts, Wire way) {
    ServerTarget server = new ServerTarget(way, SERVER.apis(), Credentials.documented());
    List<Told> cases = new ArrayList<>();
    for (ContractFile file : contracts) {
      Kit.cases(file.contract(), server)
          .filter(tried -> tried.group().matches("answer|refused"))
          .map(tried -> Session.run(file.contract(), server, tried))
          .forEach(result -> cases.add(Told.of(file, result, 1)));
    }
    return new Run(target, contracts, cases, "");
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
        json(
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
    Set<String> all = titles("");
    Set<String> wanted = titles(outcome.toUpperCase(Locale.ROOT).replace(' ', '_'));
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

  /** Of all cases that ended so on any target; of all, if it is empty. */
  private static Set<String> titles(String outcome) {
    Set<String> titles = new TreeSet<>();
    for (JsonNode run : runs) {
      for (JsonNode it : run.get("cases")) {
        if (outcome.isEmpty() || it.get("outcome").asString().equals(outcome)) {
          titles.add(
              "%s %s / %s / %s"
                  .formatted(
                      it.get("api").asString(),
                      it.get("operation").asString(),
                      it.get("group").asString(),
                      it.get("name").asString()));
        }
      }
    }
    return titles;
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
        json(
            """
            document.querySelectorAll('details.case').forEach((it, i) => { it.open = i < 3; });
            const light = color => {
              const parts = color.match(/[0-9.]+/g).slice(0, 3).map(it => it / 255)
                .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
              return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const paper = light(getComputedStyle(document.body).backgroundColor);
            const contrasts = ['body', '.broken', '.kept', '.quiet', 'dt'].map(it => {
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

  private static JsonNode json(String script) {
    return JsonMapper.shared().readTree(browser.run(script));
  }
}

package org.processcontracts.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.Finding;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.coverage.Element;
import org.processcontracts.kit.wire.Wire;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answers, however hostile, is text in every report. */
class ReportsTest {

  private static final String HOSTILE =
      "</script><script>alert(1)</script><img src=x onerror=alert(1)> ]]> \" ' & `"
          + " \u0000\u0007\u001b[31m \u202e \ufffe \ud800 http://example.invalid/";

  private static final ContractFile EDS =
      ContractFile.packaged().stream().filter(it -> it.api().equals("eds")).findFirst().get();

  @TempDir Path folder;

  private static Case tried(String name) {
    ServerTarget nowhere =
        new ServerTarget(
            Wire.to(URI.create("http://127.0.0.1:1")), Set.of(), Credentials.documented());
    Case some = Kit.cases(EDS.contract(), nowhere).findFirst().get();
    return new Case(some.operation(), some.group(), name, some.promise(), null, some.trial());
  }

  private static Told told(Outcome outcome, String name, String text) {
    List<Finding> findings =
        outcome == Outcome.BROKEN || outcome == Outcome.KNOWN
            ? List.of(new Finding(Finding.Kind.BROKEN, tried(name).promise(), text, text, null))
            : List.of();
    return Told.of(EDS, new Result(tried(name), outcome, text, findings, List.of()), 12);
  }

  private static Run run(String target, List<Told> cases) {
    return new Run(target, List.of(EDS), cases, "");
  }

  private String written(String file) throws Exception {
    return Files.readString(folder.resolve(file));
  }

  private void write(Run... runs) {
    Reports.write(folder, List.of(runs));
  }

  @Test
  void shouldKeepHostileTextText() throws Exception {
    write(
        run(
            HOSTILE,
            List.of(
                told(Outcome.BROKEN, HOSTILE, HOSTILE),
                told(Outcome.KNOWN, "known", HOSTILE),
                told(Outcome.NOT_ASKED, "not asked", HOSTILE),
                told(Outcome.KEPT, "kept", ""))));

    String page = written("report.html");
    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img");
    assertThat(page.split("<script>", -1)).hasSize(2);
    assertThat(page.split("</script>", -1)).hasSize(2);
    assertThat(page).contains("default-src 'none'").doesNotContain("unsafe-inline", "src=\"");
    assertThat(written("summary.md")).doesNotContain("\u0007", "\u202e");
    JsonNode json = JsonMapper.shared().readTree(written("report.json"));
    assertThat(json.at("/runs/0/cases").size()).isEqualTo(4);
    assertThat(json.at("/runs/0/apis/0/counts/broken").intValue()).isEqualTo(1);
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(written("junit.xml").getBytes(StandardCharsets.UTF_8)));
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("system-out").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void shouldAskForNothingOverTheNetwork() throws Exception {
    write(run("one", List.of(told(Outcome.KEPT, "kept", ""))));
    String page = written("report.html");
    // The text of a contract tells of addresses.
    assertThat(page.replaceAll("(?s)<details id=.*?</details>|'sha256-[^']*'", ""))
        .doesNotContain("http:", "https:", "//", "url(", "@import");
    assertThat(page).doesNotContainPattern("<[^>]* (src|href|action|style)=\"[^#]");
  }

  @Test
  void shouldHoldTheMembersThatAreDocumented() throws Exception {
    write(run("one", List.of(told(Outcome.BROKEN, "broken", "text"))));
    JsonNode run = JsonMapper.shared().readTree(written("report.json")).at("/runs/0");
    assertThat(run.propertyNames()).containsExactly("target", "ended", "apis", "coverage", "cases");
    assertThat(run.at("/cases/0").propertyNames())
        .containsExactly(
            "api",
            "operation",
            "group",
            "name",
            "outcome",
            "reason",
            "promise",
            "findings",
            "exchanges",
            "sent",
            "millis");
    assertThat(run.at("/cases/0/findings/0").propertyNames())
        .containsExactly("kind", "expected", "seen", "promise", "exchange");
    assertThat(run.at("/cases/0/promise").propertyNames())
        .containsExactly("pointer", "place", "source");
  }

  @Test
  void shouldTellWhatWasExercisedAndWhatWasNot() throws Exception {
    Coverage none = Coverage.of(EDS.contract(), Stream.of());
    Element first = none.uncovered().get(0);
    Coverage one = new Coverage("eds", none.elements(), Set.of(first));
    write(
        new Run("one", List.of(EDS), List.of(), "", List.of(one)),
        run("other", List.of(told(Outcome.KEPT, "kept", ""))));

    int all = none.elements().size();
    String told = "exercised of eds: 1 of %d elements".formatted(all);
    String missing = none.uncovered().get(1).toString();
    assertThat(written("summary.md"))
        .containsOnlyOnce(told)
        .containsOnlyOnce("`eds " + missing + "`")
        .contains("and %d more".formatted(all - 21))
        .doesNotContain(first.toString());
    assertThat(written("report.html"))
        .containsOnlyOnce("<summary>" + told)
        .containsOnlyOnce("<li>" + missing)
        .doesNotContain(first.toString());
    JsonNode runs = JsonMapper.shared().readTree(written("report.json")).get("runs");
    JsonNode counted = runs.at("/0/coverage/0");
    assertThat(counted.propertyNames()).containsExactly("api", "elements", "exercised", "missing");
    assertThat(counted.get("elements").intValue()).isEqualTo(all);
    assertThat(counted.get("exercised").intValue()).isEqualTo(1);
    assertThat(counted.get("missing")).hasSize(all - 1);
    assertThat(counted.at("/missing/0").stringValue()).isEqualTo(missing);
    assertThat(runs.at("/1/coverage")).isEmpty();
  }

  @Test
  void shouldTellOfEachElementOfADocumentHowManyOfItsStatesWereSeen() throws Exception {
    Coverage none = Coverage.of(EDS.contract(), Stream.of());
    Element seen = none.uncovered().get(0);
    String line = EDS.sources(seen.pointer()).get(0);
    long states =
        none.elements().stream()
            .filter(it -> EDS.sources(it.pointer()).contains(line))
            .distinct()
            .count();
    Coverage one = new Coverage("eds", none.elements(), Set.of(seen));
    write(
        new Run("one", List.of(EDS), List.of(), "", List.of(none)),
        new Run("other", List.of(EDS), List.of(), "", List.of(one)));

    assertThat(written("report.html"))
        .containsOnlyOnce("1 of %d states seen".formatted(states))
        .contains("0 of ");
  }

  @Test
  void shouldCutWhatIsTooLong() {
    assertThat(told(Outcome.BROKEN, "broken", "x".repeat(2_000_000)).toString())
        .hasSizeLessThan(20_000);
  }

  @Test
  void shouldShowSeveralTargetsOnOnePageThatIsNotTooLong() throws Exception {
    List<Told> many = new ArrayList<>();
    Told.Message message = new Told.Message("c".repeat(800), "a".repeat(400));
    for (int i = 0; i < 1500; i++) {
      Told kept = told(Outcome.KEPT, "case " + i, "");
      many.add(
          new Told(
              kept.api(),
              kept.operation(),
              kept.group(),
              kept.name(),
              kept.outcome(),
              kept.reason(),
              kept.promise(),
              kept.findings(),
              List.of(message, message, message),
              3,
              1));
    }
    write(run("one", many), run("other", many));

    String page = written("report.html");
    assertThat(page).contains("<h2>one</h2>", "<h2>other</h2>", "3 requests are not shown here");
    assertThat(page.length()).isLessThan(5_000_000);
  }
}

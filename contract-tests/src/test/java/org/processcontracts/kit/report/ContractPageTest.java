package org.processcontracts.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.wire.Wire;

/** Contracts and documents in the page, whoever wrote them. */
class ContractPageTest {

  /** What may stand in a contract; %s is an element of a document. */
  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: '</pre><script>alert(1)</script>', version: '1 <img src=x>'}
      paths:
        /things:
          get:
            operationId: list
            x-source: ['007 "URI <img src=x>" /things', {no: text}, '', '%s']
            responses:
              '200':
                description: "\u202e"
                x-source: ['007 "Statuses" 200']
                content:
                  text/plain: {schema: {$ref: 'texts.yaml#/Text'}}
      """;

  private static final String TEXTS =
      """
      Text:
        type: string
        enum: ['</span><script>alert(2)</script>']
        x-source: ['without a table', '007 "T" an element']
      """;

  @TempDir Path folder;

  private ContractFile contract(String api, String element) throws Exception {
    Path specs = Files.createTempDirectory(folder, "specs");
    Path own = Files.createDirectories(specs.resolve(api));
    Files.writeString(own.resolve("openapi.yaml"), CONTRACT.formatted(element));
    Files.writeString(own.resolve("texts.yaml"), TEXTS);
    // Each version of a contract stands in a folder of its own, which places do not tell.
    return ContractFile.in(specs).get(0);
  }

  private static Run run(String target, Outcome outcome, ContractFile... files) {
    ServerTarget nowhere =
        new ServerTarget(
            Wire.to(URI.create("http://127.0.0.1:1")), Set.of(), Credentials.documented());
    List<Told> cases =
        List.of(files).stream()
            .flatMap(
                file ->
                    Kit.cases(file.contract(), nowhere).map(tried -> told(file, tried, outcome)))
            .toList();
    assertThat(cases).isNotEmpty();
    return new Run(target, List.of(files), cases, "");
  }

  private static Told told(ContractFile file, Case tried, Outcome outcome) {
    return Told.of(file, new Result(tried, outcome, "", List.of(), List.of()), 1);
  }

  private static List<String> all(String page, String attribute) {
    return Pattern.compile("<[^>]* " + attribute + "=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }

  private static void assertLinked(String page) {
    assertThat(all(page, "id")).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
    assertThat(all(page, "href"))
        .isNotEmpty()
        .extracting(href -> href.substring(1))
        .isSubsetOf(all(page, "id"));
  }

  @Test
  void shouldKeepAHostileContractText() throws Exception {
    ContractFile file = contract("a \"b' <img src=x>", "007 \"</td><script>\" <img src=x>");
    String page = Page.of(List.of(run("one", Outcome.KEPT, file)));
    assertThat(page).doesNotContain("<script>alert", "<img", "\u001b", "\u202e");
    assertThat(page.split("<script>", -1)).hasSize(2);
    assertThat(page)
        .contains("&lt;/pre&gt;&lt;script&gt;alert(1)", "&lt;/span&gt;&lt;script&gt;alert(2)");
    assertLinked(page);
    assertThat(all(page, "href"))
        .as("a line of the first file, a row")
        .anyMatch(it -> it.endsWith("-5"))
        .anyMatch(it -> it.endsWith(".1"));
  }

  @Test
  void shouldKeepApartWhatIsCalledAlike() throws Exception {
    ContractFile first = contract("things", "007 \"Statuses\" 200");
    ContractFile other = contract("things", "007 \"Statuses\" 201");
    String page =
        Page.of(
            List.of(
                run("one", Outcome.KEPT, first, contract("a b", ""), contract("a_b", "")),
                run("two", Outcome.BROKEN, other)));
    assertLinked(page);
    assertThat(all(page, "id")).contains("things-1", "things~2-1", "a_b-1", "a_b~2-1");
    assertThat(all(page, "href")).contains("#things-5", "#things~2-5");
  }

  @Test
  void shouldShowAContractOnceHoweverManyRunsHaveIt() throws Exception {
    ContractFile file = contract("things", "007 \"Statuses\" 200");
    Run one = run("one", Outcome.KEPT, file);
    String page = Page.of(List.of(one, run("two", Outcome.NOT_ASKED, file)));
    assertLinked(page);
    assertThat(page).containsOnlyOnce("openapi: 3.0.3");
    assertThat(page.split("<details class=\"case\"", -1)).hasSize(one.cases().size() + 1);
    assertThat(page).contains("data-outcomes=\"kept,not asked\"");
    assertThat(all(page, "title")).contains("one: kept", "two: not asked");
  }

  @Test
  void shouldTellAPlaceAsTextWhereTheContractIsTooLong() throws Exception {
    ContractFile file = contract("things", "007 \"Statuses\" 200");
    for (String text : List.of("# long\n".repeat(500_000), "#" + "x".repeat(2_000_000))) {
      ContractFile big =
          new ContractFile(
              file.contract(), file.places(), Map.of("specs/things/openapi.yaml", text));
      String page = Page.of(List.of(run("one", Outcome.KEPT, big)));
      assertThat(page).contains(" is too long to be shown here").hasSizeLessThan(200_000);
      assertLinked(page);
      assertThat(all(page, "href")).noneMatch(it -> it.contains("-"));
    }
  }

  @Test
  void shouldNotBeLongForADocumentThatIs() throws Exception {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "007 \"T\" %d %s".formatted(i, "x".repeat(500)))
            .collect(Collectors.joining("', '"));
    String page = Page.of(List.of(run("one", Outcome.KEPT, contract("things", many))));
    assertThat(page).containsPattern("<p>Elements that are not shown here: [0-9]{4}</p>");
    assertThat(page.length()).isLessThan(2_000_000);
    assertLinked(page);
    String big = "007 \"T\" " + "x".repeat(500_000);
    page = Page.of(List.of(run("one", Outcome.KEPT, contract("things", big))));
    assertThat(page.length()).isLessThan(600_000);
    assertLinked(page);
  }

  @Test
  void shouldTellHowTheCasesOfAnElementEnded() throws Exception {
    ContractFile file = contract("things", "007 \"Statuses\" 200");
    Run run = run("one", Outcome.KEPT, file);
    long own = run.cases().stream().filter(it -> it.promise().source().contains("URI")).count();
    String page = Page.of(List.of(run));
    assertThat(own).isPositive();
    assertThat(page).contains(">/things</td>", ">%d kept</button>".formatted(own));
    assertThat(page)
        .containsPattern(">an element</td><td>.*</td><td><span class=\"quiet\">no case of its own");
  }
}

package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.compat.Change;
import org.processcontracts.gate.compat.Severity;
import org.processcontracts.gate.compat.Verdict;
import org.processcontracts.gate.compat.Witness;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Reply;
import org.processcontracts.gate.contract.Request;
import tools.jackson.databind.node.JsonNodeFactory;

class MarkdownTest {

  private static final String EVIL =
      "x ``` <script>alert(1)</script> | [a](http://evil) @me #1 **b** `c`\n```\n# Title\n\u202e";

  /** A span or a fence of code: as many backticks at its end as at its beginning. */
  private static final Pattern CODE = Pattern.compile("(?s)(?<!`)(`+)(?!`)(.*?)(?<!`)\\1(?!`)");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "request /body/a: maxLength was 6, is 5|request `/body/a`: maxLength was 6, is 5",
        "enum was [\"a b\",\"c\"], is 1|enum was `[\"a b\",\"c\"]`, is 1",
        "the body may be text/plain|the body may be `text/plain`",
        "see http://evil www.evil.org @me #1|see `http://evil www.evil.org @me #1`",
        "- 1. a|`- 1.` a",
        "a ` b|a `` ` `` b",
        "a-b c--d|a-b `c--d`"
      },
      delimiter = '|')
  void shouldShowAsCodeWhatIsNoPlainWord(String text, String markdown) {
    assertThat(Markdown.prose(text)).isEqualTo(markdown);
  }

  @Test
  void shouldLetNothingOutOfCode() throws IOException {
    Request request =
        new Request(
            Map.of(
                new Request.Key("header", EVIL), EVIL,
                new Request.Key("query", EVIL), EVIL,
                new Request.Key("cookie", EVIL), EVIL),
            JsonNodeFactory.instance.stringNode(EVIL));
    Reply reply = new Reply("default", Map.of(EVIL, EVIL), EVIL, ExactJson.read("{\"a\":\"```\"}"));
    List<Change> changes =
        List.of(
            new Change(
                "a-b",
                Severity.BREAKING,
                "",
                "",
                "GET /" + EVIL + ": " + EVIL,
                new Witness.Asked("GET", "/" + EVIL, EVIL, request, EVIL)),
            new Change(
                "a-b", Severity.BREAKING, "", "", EVIL, new Witness.Answered("GET", EVIL, reply)),
            new Change(EVIL, Severity.UNDECIDED, "", "", EVIL, null));
    Comparison comparison =
        new Comparison(
            new Comparison.Side(EVIL, EVIL),
            new Comparison.Side(EVIL, EVIL),
            Set.of("GET /" + EVIL),
            changes,
            Verdict.MAJOR,
            false);
    StringWriter out = new StringWriter();
    MarkdownChanges.write(comparison, out);

    String rest = CODE.matcher(out.toString()).replaceAll(Matcher.quoteReplacement("C"));
    assertThat(rest)
        .doesNotContain("`", "<", "|", "[", "@", "://", "script", "\u202e", "# Title")
        .contains("\n### Breaking\n", "\n### Undecided\n", "\n#### C\n");
    // A fence ends with its own line only, and a line that is less indented would end the item.
    assertThat(out.toString().lines().filter(line -> line.matches(" *```+(http)?")))
        .allMatch(line -> line.startsWith("  "))
        .anyMatch(line -> line.equals("  ````http"));
  }

  @Test
  void shouldShowARequestAsItIsSent() {
    Request request =
        new Request(
            Map.of(
                new Request.Key("path", "id"), "a/b c",
                new Request.Key("query", "q"), "1&2",
                new Request.Key("header", "X-Key"), "k".repeat(5000),
                new Request.Key("cookie", "c"), "v"),
            ExactJson.read("{\"n\": 9007199254740993}"));

    assertThat(
            WitnessText.of(
                new Witness.Asked("PUT", "/things/{id}", "application/json", request, "")))
        .isEqualTo(
            "PUT /things/a%2Fb%20c?q=1%262\n"
                + "X-Key: "
                + "k".repeat(100)
                + "… (5000 characters)\n"
                + "Cookie: c=v\n"
                + "Content-Type: application/json\n\n"
                + "{\"n\":9007199254740993}");
  }
}

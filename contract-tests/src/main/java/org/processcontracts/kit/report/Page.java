package org.processcontracts.kit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.processcontracts.gate.report.Xml.attribute;
import static org.processcontracts.gate.report.Xml.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.report.Run.Counts;

/**
 * One page that asks for nothing over the network. What servers say is text in it, never markup,
 * and no script runs but its own.
 */
final class Page {

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private Page() {}

  static String of(List<Run> runs) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Contract report</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        <h1>Contract report</h1>
        """
            .formatted(hash(STYLE), hash(SCRIPT), STYLE));
    runs.forEach(run -> page.append(matrix(run)));
    page.append(form(runs));
    CaseView view = new CaseView(runs.size() > 1);
    runs.stream()
        .flatMap(run -> run.cases().stream().map(told -> new Placed(run.target(), told)))
        .sorted(Comparator.comparing(placed -> place(placed.told().outcome())))
        .forEach(placed -> page.append(view.of(placed.target(), placed.told())));
    page.append("</main>\n<script>").append(SCRIPT).append("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private record Placed(String target, Told told) {}

  /** What is wrong stands first. */
  private static int place(Outcome outcome) {
    return List.of(Outcome.BROKEN, Outcome.NOT_ASKED, Outcome.KNOWN, Outcome.KEPT).indexOf(outcome);
  }

  private static String matrix(Run run) {
    StringBuilder text = new StringBuilder("<section>\n<h2>" + escape(run.target()) + "</h2>\n");
    text.append("<p>").append(escape(run.counts().toString()));
    text.append(run.ended().isEmpty() ? "" : ". Ended: " + escape(run.ended())).append("</p>\n");
    text.append(
        "<div class=\"wide\" tabindex=\"0\"><table>\n<tr><th scope=\"col\">Kept of tried</th>");
    run.apis()
        .forEach(
            (api, version) ->
                text.append(
                    "<th scope=\"col\">%s %s</th>".formatted(escape(api), escape(version))));
    text.append("</tr>\n");
    for (String group : run.groups()) {
      text.append("<tr><th scope=\"row\">").append(escape(group)).append("</th>");
      run.apis().keySet().forEach(api -> text.append(cell(run, api, group)));
      text.append("</tr>\n");
    }
    text.append("</table></div>\n");
    run.coverage().forEach(coverage -> text.append(exercised(coverage)));
    return text.append("</section>\n").toString();
  }

  private static String exercised(Coverage coverage) {
    return coverage.uncovered().stream()
        .map(element -> "<li>" + escape(element.toString()) + "</li>\n")
        .collect(
            Collectors.joining(
                "",
                "<details class=\"exercised\"><summary>exercised of %s</summary><ul>\n"
                    .formatted(escape(coverage.toString())),
                "</ul></details>\n"));
  }

  private static String cell(Run run, String api, String group) {
    Counts counts = run.counts(api, group);
    if (counts.all() == 0) {
      return "<td></td>";
    }
    String kind =
        counts.broken() > 0
            ? "broken"
            : counts.known() > 0 ? "known" : counts.kept() > 0 ? "kept" : "quiet";
    long tried = counts.all() - counts.notAsked();
    String text = tried == 0 ? "" : "%d/%d".formatted(counts.kept() + counts.known(), tried);
    String title =
        "%s, %s: %d kept, %d broken, %d known, %d not asked"
            .formatted(
                api, group, counts.kept(), counts.broken(), counts.known(), counts.notAsked());
    return "<td><button class=\"%s\"%s%s%s%s%s>%s</button></td>"
        .formatted(
            kind,
            attribute("data-target", run.target()),
            attribute("data-api", api),
            attribute("data-group", group),
            attribute("data-outcome", counts.broken() > 0 ? "broken" : ""),
            attribute("title", title),
            text
                + (counts.notAsked() > 0
                    ? " <span class=\"quiet\">+%d</span>".formatted(counts.notAsked())
                    : ""));
  }

  private static String form(List<Run> runs) {
    Stream<String> outcomes = Stream.of("broken", "not asked", "known", "kept");
    return "<form hidden>\n"
        + select("target", "Target", runs.stream().map(Run::target))
        + select(
            "api", "API", runs.stream().map(run -> run.apis().keySet()).flatMap(Collection::stream))
        + select("group", "Group", runs.stream().map(Run::groups).flatMap(Collection::stream))
        + select("outcome", "Outcome", outcomes)
        + "<label>Text <input name=\"text\" type=\"search\"></label>\n"
        + "<button type=\"reset\">Show all</button>\n"
        + "</form>\n<p class=\"quiet\"><output></output> *** stands for a secret, +n for cases that were not asked.</p>\n";
  }

  private static String select(String name, String title, Stream<String> values) {
    return values
        .distinct()
        .map(it -> "<option>" + escape(it) + "</option>")
        .collect(
            Collectors.joining(
                "",
                "<label>%s <select name=\"%s\"><option value=\"\">all</option>"
                    .formatted(title, name),
                "</select></label>\n"));
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream text = Page.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.processcontracts.kit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.processcontracts.gate.report.Xml.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    for (int run = 0; run < runs.size(); run++) {
      page.append(new Matrix(run, runs.get(run)).html());
    }
    List<Listed> cases = Listed.of(runs);
    Contracts contracts = new Contracts(runs, cases);
    page.append("<h2>Documents and contracts</h2>\n").append(contracts.html());
    page.append(form(runs, contracts));
    CaseView view = new CaseView(runs, contracts);
    cases.forEach(listed -> page.append(view.of(listed)));
    page.append("</main>\n<script>").append(SCRIPT).append("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String form(List<Run> runs, Contracts contracts) {
    Stream<String> outcomes = Stream.of("broken", "not asked", "known", "kept");
    return "<form hidden>\n"
        + select(
            "target",
            "Target",
            IntStream.range(0, runs.size())
                .mapToObj(
                    run ->
                        "<option value=\"%d\">%s</option>"
                            .formatted(run, escape(runs.get(run).target()))))
        + select(
            "api",
            "API",
            texts(runs.stream().map(run -> run.apis().keySet()).flatMap(Collection::stream)))
        + select(
            "group", "Group", texts(runs.stream().map(Run::groups).flatMap(Collection::stream)))
        + select("outcome", "Outcome", texts(outcomes))
        + select("row", "Document element", Stream.of(contracts.options()))
        + "<label>Text <input name=\"text\" type=\"search\"></label>\n"
        + "<button type=\"reset\">Show all</button>\n"
        + "</form>\n<p class=\"quiet\"><output></output> *** stands for a secret, +n for cases that were not asked."
        + (runs.size() > 1 ? " " + CaseView.legend() : "")
        + "</p>\n";
  }

  private static Stream<String> texts(Stream<String> values) {
    return values.distinct().map(it -> "<option>" + escape(it) + "</option>");
  }

  private static String select(String name, String title, Stream<String> options) {
    return options.collect(
        Collectors.joining(
            "",
            "<label>%s <select name=\"%s\"><option value=\"\">all</option>".formatted(title, name),
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

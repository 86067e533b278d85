package org.processcontracts.kit.report;

import static org.processcontracts.gate.report.Xml.attribute;
import static org.processcontracts.gate.report.Xml.escape;

import java.util.stream.Collectors;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.report.Run.Counts;

/**
 * A run in a table of kinds of cases and APIs, each cell of which leads to its cases.
 *
 * @param number of the run in its page
 */
record Matrix(int number, Run run) {

  /** The section of the page. */
  String html() {
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
      run.apis().keySet().forEach(api -> text.append(cell(api, group)));
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

  private String cell(String api, String group) {
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
            attribute("data-target", "" + number),
            attribute("data-api", api),
            attribute("data-group", group),
            attribute("data-outcome", counts.broken() > 0 ? "broken" : ""),
            attribute("title", title),
            text
                + (counts.notAsked() > 0
                    ? " <span class=\"quiet\">+%d</span>".formatted(counts.notAsked())
                    : ""));
  }
}

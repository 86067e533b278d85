package org.processcontracts.kit.report;

import static org.processcontracts.gate.report.Xml.attribute;
import static org.processcontracts.gate.report.Xml.escape;

import java.util.List;
import java.util.Locale;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.Told.Fault;
import org.processcontracts.kit.Told.Message;
import org.processcontracts.kit.Told.Promise;

/** The cases of a page; what does not fit any more is left out, and this is told. */
final class CaseView {

  /** In characters: a page that is much longer is slow to open. */
  private static final int MUCH = 3_000_000;

  private final boolean several;
  private int used;

  /** For a page that shows one target, or several. */
  CaseView(boolean several) {
    this.several = several;
  }

  /** A case as part of the page. */
  String of(String target, Told told) {
    String outcome = told.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    StringBuilder text = new StringBuilder("<details class=\"case\"");
    text.append(attribute("data-target", target))
        .append(attribute("data-api", told.api()))
        .append(attribute("data-group", told.group()))
        .append(attribute("data-outcome", outcome))
        .append("><summary><span class=\"%s\">%s</span>".formatted(kind(outcome), outcome))
        .append("<span class=\"name\">")
        .append(escape(told.api() + " " + told.title()))
        .append(several ? " <span class=\"quiet\">on %s</span>".formatted(escape(target)) : "")
        .append(
            "</span><span class=\"quiet\">%d ms</span></summary><div>\n".formatted(told.millis()))
        .append("<dl>")
        .append(item("promise", told.promise().pointer()))
        .append(place(told.promise()))
        .append(told.reason().isEmpty() ? "" : item("reason", told.reason()));
    told.findings().forEach(fault -> text.append(finding(fault, told.promise())));
    text.append("</dl>\n").append(exchanges(told)).append("</div></details>\n");
    used += text.length();
    return text.toString();
  }

  private static String kind(String outcome) {
    return outcome.equals("not asked") ? "quiet" : outcome;
  }

  private static String finding(Fault fault, Promise tried) {
    String place = fault.promise().place().equals(tried.place()) ? "" : place(fault.promise());
    return item("expected", fault.expected()) + place + item("seen", fault.seen());
  }

  private static String place(Promise promise) {
    String source = promise.source().isEmpty() ? "" : ", document " + promise.source();
    return "<dt></dt><dd class=\"place\">" + escape(promise.place() + source) + "</dd>";
  }

  private static String item(String title, String text) {
    return "<dt>" + title + "</dt><dd>" + escape(text) + "</dd>";
  }

  private String exchanges(Told told) {
    StringBuilder text = new StringBuilder();
    List<Message> shown = used > MUCH ? List.of() : told.exchanges();
    for (Message message : shown) {
      text.append("<div class=\"curl\"><pre>")
          .append(escape(message.curl()))
          .append("</pre><button type=\"button\" class=\"copy\">Copy</button></div>\n<pre>")
          .append(escape(message.answer()))
          .append("</pre>\n");
    }
    int more = told.sent() - shown.size();
    return text
        + (more > 0
            ? "<p class=\"quiet\">%d requests are not shown here.</p>".formatted(more)
            : "");
  }
}

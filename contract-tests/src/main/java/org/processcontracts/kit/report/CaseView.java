package org.processcontracts.kit.report;

import static org.processcontracts.gate.report.Xml.attribute;
import static org.processcontracts.gate.report.Xml.escape;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.Told.Message;
import org.processcontracts.kit.Told.Promise;

/** The cases of a page; what does not fit any more is left out, and this is told. */
final class CaseView {

  /** In characters: a page that is much longer is slow to open. */
  private static final int MUCH = 3_000_000;

  private static final Map<Outcome, String> SIGNS =
      Map.of(Outcome.KEPT, "✓", Outcome.BROKEN, "✗", Outcome.KNOWN, "≈", Outcome.NOT_ASKED, "–");

  private final List<Run> runs;
  private final Contracts contracts;
  private int used;
  private int shown;

  /** For a page that shows one target, or several. */
  CaseView(List<Run> runs, Contracts contracts) {
    this.runs = runs;
    this.contracts = contracts;
  }

  /** A case as part of the page. */
  String of(Listed listed) {
    Told first = listed.first();
    StringBuilder text = new StringBuilder("<details class=\"case\" id=\"c%d\"".formatted(++shown));
    text.append(attribute("data-api", first.api()))
        .append(attribute("data-group", first.group()))
        .append(attribute("data-outcomes", outcomes(listed)))
        .append(attribute("data-rows", String.join(" ", contracts.rows(listed))))
        .append("><summary><span class=\"%s\">".formatted(Listed.kind(listed.worst())))
        .append(Listed.word(listed.worst()))
        .append("</span><span class=\"name\">")
        .append(escape(first.api() + " " + first.title()))
        .append("</span><span class=\"quiet\">")
        .append(runs.size() > 1 ? marks(listed) : first.millis() + " ms")
        .append("</span></summary><div>\n");
    Promise told = null;
    for (Map.Entry<Integer, Told> on : listed.on().entrySet()) {
      text.append(part(on.getKey(), on.getValue(), told));
      told = on.getValue().promise();
    }
    text.append("</div></details>\n");
    used += text.length();
    return text.toString();
  }

  /** What the signs mean. */
  static String legend() {
    return Arrays.stream(Outcome.values())
        .map(outcome -> SIGNS.get(outcome) + " " + Listed.word(outcome))
        .collect(Collectors.joining(", ", "", "."));
  }

  private String outcomes(Listed listed) {
    return IntStream.range(0, runs.size())
        .mapToObj(listed.on()::get)
        .map(told -> told == null ? "" : Listed.word(told.outcome()))
        .collect(Collectors.joining(","));
  }

  private String marks(Listed listed) {
    return listed.on().entrySet().stream()
        .map(on -> mark(runs.get(on.getKey()).target(), on.getValue().outcome()))
        .collect(Collectors.joining(" "));
  }

  private static String mark(String target, Outcome outcome) {
    String words = target + ": " + Listed.word(outcome);
    return "<span class=\"mark\" role=\"img\"%s%s><span>%s</span> <b class=\"%s\">%s</b></span>"
        .formatted(
            attribute("title", words),
            attribute("aria-label", words),
            escape(target),
            Listed.kind(outcome),
            SIGNS.get(outcome));
  }

  /** What came of it on one target; a promise that was told just before is not told again. */
  private String part(int run, Told told, @Nullable Promise before) {
    StringBuilder text = new StringBuilder();
    if (runs.size() > 1) {
      text.append(
          "<h3><span class=\"%s\">%s</span> on %s <span class=\"quiet\">%d ms</span></h3>\n"
              .formatted(
                  Listed.kind(told.outcome()),
                  Listed.word(told.outcome()),
                  escape(runs.get(run).target()),
                  told.millis()));
    }
    text.append("<dl>");
    if (!told.promise().equals(before)) {
      text.append(item("promise", told.promise().pointer()));
      text.append(place(run, told, told.promise()));
    }
    text.append(told.reason().isEmpty() ? "" : item("reason", told.reason()));
    told.findings()
        .forEach(
            fault ->
                text.append(item("expected", fault.expected()))
                    .append(
                        fault.promise().place().equals(told.promise().place())
                            ? ""
                            : place(run, told, fault.promise()))
                    .append(item("seen", fault.seen())));
    return text.append("</dl>\n").append(exchanges(told)).toString();
  }

  private String place(int run, Told told, Promise promise) {
    return "<dt></dt><dd class=\"place\">" + contracts.place(run, told, promise) + "</dd>";
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

package org.processcontracts.kit.report;

import static org.processcontracts.gate.report.Xml.attribute;
import static org.processcontracts.gate.report.Xml.escape;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.processcontracts.gate.report.Visible;
import org.processcontracts.kit.ContractFile;

/** The text of a contract in a page, with an id for each line; what is too long is left out. */
final class ContractView {

  private static final Pattern PLACE = Pattern.compile("(.*):(\\d{1,9}):\\d+");

  private final String id;
  private final ContractFile file;
  private final Map<String, Lines> files = new LinkedHashMap<>();
  private int length;

  /** The lines of a file; none if they are left out. */
  private record Lines(String prefix, int count, String html) {}

  /**
   * The view of one contract.
   *
   * @param id of the contract; those of its lines begin with it
   * @param room how many characters it may take
   */
  ContractView(String id, ContractFile file, int room) {
    this.id = id;
    this.file = file;
    int number = 0;
    for (Map.Entry<String, String> text : file.texts().entrySet()) {
      String prefix = ++number == 1 ? id + "-" : id + "/" + number + "-";
      Lines lines = lines(prefix, text.getValue(), room - length);
      length += lines.html().length();
      files.put(Visible.line(text.getKey()), lines);
    }
  }

  private static Lines lines(String prefix, String text, int room) {
    StringBuilder html = new StringBuilder();
    int count = 0;
    for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
      html.append("<span id=\"%s%d\">".formatted(prefix, ++count));
      html.append(escape(Visible.block(lines.next()))).append("\n</span>");
      if (html.length() > room) {
        return new Lines(prefix, 0, "");
      }
    }
    return new Lines(prefix, count, html.toString());
  }

  /** How many characters its lines take. */
  int length() {
    return length;
  }

  /** A place as a link to its line, or as text if that is not in the page. */
  String place(String place) {
    return link(place, place);
  }

  /** The same in short, such as line 262. */
  String line(String place) {
    return link(place, PLACE.matcher(place).replaceFirst("line $2"));
  }

  private String link(String place, String text) {
    Matcher parts = PLACE.matcher(place);
    Lines lines = parts.matches() ? files.get(parts.group(1)) : null;
    int line = lines == null ? 0 : Integer.parseInt(parts.group(2));
    return lines == null || line < 1 || line > lines.count()
        ? escape(place)
        : "<a href=\"#%s%d\">%s</a>".formatted(lines.prefix(), line, escape(text));
  }

  /** Its lines, closed. */
  String html() {
    int count = files.values().stream().mapToInt(Lines::count).sum();
    StringBuilder html = new StringBuilder("<details" + attribute("id", id + ".contract") + ">");
    html.append(
        "<summary>%s: contract, %d lines</summary>\n".formatted(escape(file.title()), count));
    files.forEach(
        (name, lines) -> {
          html.append("<p>").append(escape(name));
          html.append(lines.count() == 0 ? " is too long to be shown here" : "").append("</p>\n");
          html.append(
              lines.count() == 0 ? "" : "<pre class=\"lines\">" + lines.html() + "</pre>\n");
        });
    return html.append("</details>\n").toString();
  }
}
